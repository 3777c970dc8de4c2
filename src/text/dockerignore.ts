/** `.dockerignore` as Docker reads it: patterns from the top of the context, the last match wins, `!` takes back. */

interface Pattern {
  readonly takesBack: boolean;
  readonly matches: RegExp;
}

/** Prepares the lines of a file and returns the answer to "does it keep `path` out of the context?". */
export function readDockerignore(text: string): (path: string) => boolean {
  const patterns = text.split(/\r?\n/).flatMap(toPattern);
  return path => {
    const parts = path.split('/');
    // What matches a folder matches all in it.
    const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    let out = false;
    for (const { takesBack, matches } of patterns)
      if (out === takesBack && prefixes.some(prefix => matches.test(prefix))) out = !takesBack;
    return out;
  };
}

function toPattern(raw: string): readonly Pattern[] {
  const line = raw.replace(/^\u{feff}/u, '').trim();
  if (line === '' || line.startsWith('#')) return [];
  const takesBack = line.startsWith('!');
  const clean = (takesBack ? line.slice(1).trim() : line)
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/');
  return clean === '' ? [] : [{ takesBack, matches: new RegExp(`^${toSource(clean)}$`, 's') }];
}

/** `**` is any number of folders, `*` and `?` stay within one, `[...]` is a class, a backslash takes the next as it is. */
function toSource(pattern: string): string {
  return pattern.replace(/\*\*\/?|\*|\?|\[\^?[^\]/]{1,100}\]|\\.|[^*?[\\]+|\[|\\/gs, (part: string): string => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 2 && part.startsWith('[')) return part.replaceAll('\\', '\\\\').replace(/(?<!^)\[/g, '\\[');
    return (part.startsWith('\\') && part.length === 2 ? part.slice(1) : part).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
}
