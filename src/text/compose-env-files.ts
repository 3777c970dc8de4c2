/** Env files that a compose file loads, whatever they are called. */

/**
 * Lists what `env_file:` of the services names, as written: `env_file: .env`, `[a.env, b.env]`, a list of names or of
 * `path:` entries. A name with a variable in it or outside of the folder tree is left out: nobody can tell where it is.
 */
export function composeEnvFiles(text: string): readonly string[] {
  const names: string[] = [];
  // Indentation of an `env_file:` whose list follows; null outside of one.
  let listIndent: number | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    const bare = line.replace(/(?:^|\s)#.*$/, '').trimEnd();
    if (bare.trim() === '') continue;
    const indent = bare.length - bare.trimStart().length;
    const key = /^\s*(?:-\s+)?["']?env_file["']?\s*:(?<rest>.*)$/.exec(bare);
    if (key) {
      const rest = (key.groups?.['rest'] ?? '').trim();
      listIndent = rest === '' ? indent : null;
      names.push(...inlineNames(rest));
      continue;
    }
    if (listIndent === null) continue;
    const item = /^\s*(?:-\s*)?(?:path\s*:\s*)?(?<name>.*)$/.exec(bare)?.groups?.['name'] ?? '';
    const isItem = /^\s*-/.test(bare) ? indent >= listIndent : indent > listIndent;
    if (!isItem) listIndent = null;
    else if (/^\s*-/.test(bare) || /^\s*path\s*:/.test(bare)) names.push(...inlineNames(item));
  }
  return names.filter(name => name !== '' && !/[$~]|^\//.test(name));
}

/** `x`, `"x"`, `[x, 'y']`, `{ path: x, required: false }`. */
function inlineNames(text: string): readonly string[] {
  const flow = /^\[(?<list>.*)\]$/.exec(text)?.groups?.['list'];
  if (flow !== undefined) return flow.split(/,(?![^{]*\})/).flatMap(part => inlineNames(part.trim()));
  const path = /^\{(?:.*[,\s])?path\s*:\s*(?<path>[^,}]+).*\}$/.exec(text)?.groups?.['path'];
  const name = (path ?? text).trim().replace(/^(["'])(.*)\1$/, '$2');
  return name === '' || /^\w+\s*:\s/.test(name) ? [] : [name];
}
