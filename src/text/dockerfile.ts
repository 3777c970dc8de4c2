/** What a Dockerfile copies out of its context. */

/** One source of a COPY or ADD. */
export interface CopiedSource {
  /** Line of the instruction, from 1. */
  readonly line: number;
  /** Whether it takes a path of the context along. */
  readonly takes: (path: string) => boolean;
}

/** Lists them in order. What comes from another stage or image is none. */
export function copiedSources(text: string): readonly CopiedSource[] {
  const sources: CopiedSource[] = [];
  let open: { readonly line: number; readonly text: string } | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (/^\s*#/.test(raw)) continue;
    const here: { readonly line: number; readonly text: string } = {
      line: open?.line ?? index + 1,
      text: `${open?.text ?? ''}${raw.replace(/\\\s*$/, ' ')}`,
    };
    if (/\\\s*$/.test(raw)) {
      open = here;
      continue;
    }
    open = null;
    sources.push(...sourcesOf(here.text).map(takes => ({ line: here.line, takes })));
  }
  return sources;
}

function sourcesOf(instruction: string): readonly CopiedSource['takes'][] {
  const rest = /^\s*(?:COPY|ADD)\s+(?<rest>\S.*)$/is.exec(instruction)?.groups?.['rest'];
  if (rest === undefined || /(?:^|\s)--from=/.test(rest)) return [];
  const words = wordsOf(rest.replace(/^(?:--[\w-]+(?:=\S*)?\s+)+/, ''));
  return words.slice(0, -1).flatMap(toTest);
}

/** The JSON form, or words between blanks. */
function wordsOf(rest: string): readonly string[] {
  if (rest.trimStart().startsWith('['))
    return [...rest.matchAll(/"((?:[^"\\]|\\.){0,1000})"/g)].map(match => match[1] ?? '');
  return rest.trim().split(/\s+/);
}

function toTest(source: string): readonly CopiedSource['takes'][] {
  if (/^(?:https?:|git@|<<)/.test(source)) return [];
  const clean = source
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');
  if (clean === '') return [() => true];
  const pattern = clean
    .replace(/[\\^$.+(){}|[\]]/g, '\\$&')
    .replace(/\*|\?/g, part => (part === '*' ? '[^/]*' : '[^/]'));
  const matches = new RegExp(`^${pattern}(?:/.*)?$`, 's');
  return [path => matches.test(path)];
}
