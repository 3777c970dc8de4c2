/** The fenced block in a hook file: put in, recognised, taken out without touching a byte of anything else. Pure. */

/** The hooks that check something, in the order a person meets them. */
export const hookNames = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'] as const;

/** Name of one of the checking hooks. */
export type HookName = (typeof hookNames)[number];

/** Name of the shared body, which lies beside the hooks. */
export const bodyName = 'secret-hook.sh';

/** What a stranger's hook is called while ours stands in its place: one that is not sh, a link, or not executable. */
export const keptSuffix = '.before-secret-hook';

const begin = '# >>> secret-hook: these lines are managed, `secret-hook uninstall` takes them out >>> #';
const end = '# <<< secret-hook <<< #';
const beginMark = '# >>> secret-hook';
const endMark = '# <<< secret-hook';

/** What a block says. */
export interface Block {
  /** Any hook of git; one that is not in `hookNames` only calls what it stands before. */
  readonly hook: string;
  /** Folder from the top of the repository (`''`: the top) whose node_modules holds the package. */
  readonly folder: string;
  /** Whether a stranger's hook was set aside under `<hook>.before-secret-hook` and is called at the end. */
  readonly kept: boolean;
}

/** Writes a block, with a line feed at its end. Every line ends in a number sign: CRLF must not matter. */
export function renderBlock(block: Block): string {
  const kept = `"\${0%/*}/${block.hook}${keptSuffix}"`;
  const lines = [
    begin,
    `hook_guard=${block.hook} hook_guard_folder=${quote(block.folder)} #`,
    `. "\${0%/*}/${bodyName}" #`,
    ...(block.kept ? [`[ ! -x ${kept} ] || exec ${kept} "$@" #`] : []),
    end,
  ];
  return `${lines.join('\n')}\n`;
}

/** Half-open byte range of the first block in a hook file, lines whole; null when there is none. */
export function findBlock(text: string): { readonly start: number; readonly end: number } | null {
  const found = new RegExp(`^${beginMark}.*$`, 'm').exec(text);
  if (!found) return null;
  const close = new RegExp(`^${endMark}.*(?:\\r?\\n|$)`, 'm').exec(text.slice(found.index));
  if (close) return { start: found.index, end: found.index + close.index + close[0].length };
  // The end mark was deleted: only lines that can be nothing but ours go.
  const ours =
    /^(?:# >>> secret-hook|hook_guard=|\. "\$\{0%\/\*\}\/secret-hook\.sh"|\[ ! -x "\$\{0%\/\*\}\/[a-z-]+\.before).*(?:\r?\n|$)/;
  let length = 0;
  for (let line = ours.exec(text.slice(found.index)); line; line = ours.exec(text.slice(found.index + length)))
    length += line[0].length;
  return { start: found.index, end: found.index + length };
}

/** The text without our block; the same text when there is none. */
export function withoutBlock(text: string): string {
  const range = findBlock(text);
  return range ? withoutBlock(text.slice(0, range.start) + text.slice(range.end)) : text;
}

/** The text with the block as its first lines, after the line that names the interpreter; an older block is replaced. */
export function withBlock(text: string, block: Block): string {
  const clean = withoutBlock(text);
  const shebang = /^#!.*(?:\n|$)/.exec(clean)?.[0] ?? '';
  const gap = shebang !== '' && !shebang.endsWith('\n') ? '\n' : '';
  return shebang + gap + renderBlock(block) + clean.slice(shebang.length);
}

/** Whether our lines can stand in this file: it is read by a POSIX shell, as its first line says or by default. */
export function isShell(text: string): boolean {
  if (text.includes('\0')) return false;
  const first = /^#!(.*)/.exec(text)?.[1]?.trim();
  if (first === undefined) return true;
  const words = first.split(/\s+/);
  const program = words[0]?.endsWith('/env') ? words.slice(1).find(word => !word.startsWith('-')) : words[0];
  return /(?:^|\/)(?:sh|dash|bash|ash|ksh)$/.test(program ?? '');
}

/** A word for a POSIX shell. */
export function quote(word: string): string {
  return /^[\w./@-]*$/.test(word) && word !== '' ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
