/** `MANIFEST.in` as setuptools reads it: commands in order, each adds to what is packed or takes away from it. */

/** Prepares the lines and returns the answer to "do they put `path` into the source distribution?"; null: they do not speak of it. */
export function readManifestIn(text: string): (path: string) => boolean | null {
  const commands = text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .flatMap(toCommand);
  return path => {
    let answer: boolean | null = null;
    for (const { adds, matches } of commands) if (matches(path)) answer = adds;
    return answer;
  };
}

interface Command {
  readonly adds: boolean;
  readonly matches: (path: string) => boolean;
}

function toCommand(line: string): readonly Command[] {
  const [verb = '', ...words] = line
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
    .split(/\s+/);
  const [folder = '', ...patterns] = words;
  const inside = (path: string): boolean => glob(`${trimmed(folder)}/**`, path);
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  switch (verb) {
    case 'include':
    case 'exclude':
      return [{ adds: verb === 'include', matches: path => words.some(word => glob(trimmed(word), path)) }];
    case 'global-include':
    case 'global-exclude':
      return [{ adds: verb === 'global-include', matches: path => words.some(word => glob(word, name(path))) }];
    case 'recursive-include':
    case 'recursive-exclude':
      return [
        {
          adds: verb === 'recursive-include',
          matches: path =>
            inside(path) &&
            patterns.some(word => glob(word, name(path)) || glob(`${trimmed(folder)}/${trimmed(word)}`, path)),
        },
      ];
    case 'graft':
    case 'prune':
      return [{ adds: verb === 'graft', matches: path => words.some(word => glob(`${trimmed(word)}/**`, path)) }];
    default:
      return [];
  }
}

function trimmed(word: string): string {
  return word.replace(/^\.?\/+/, '').replace(/\/+$/, '');
}

/** `*` and `?` do not cross a folder; `**` does; a folder `.` is the top. */
function glob(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/^\.\//, '')
    .replace(/[\\^$.+(){}|]/g, '\\$&')
    .replace(/\[!/g, '[^')
    .replace(/\*{1,2}|\?/g, part => (part === '**' ? '.*' : part === '*' ? '[^/]*' : '[^/]'));
  try {
    return new RegExp(`^${source}$`, 's').test(path);
  } catch {
    // A class that is not closed: setuptools takes it for text, and nothing has that name.
    return false;
  }
}
