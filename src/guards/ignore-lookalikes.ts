/** Lines of a `.gitignore` that look as if they covered env files: what each of them really does. */
import { envName } from '../text/env-names.ts';

/** A line that does something else than it seems to. */
export interface Lookalike {
  /** Line, from 1. */
  readonly line: number;
  readonly text: string;
  /** A name, from the folder of the file, that the line seems to cover; when it is covered all the same, nothing is wrong. */
  readonly seems: string;
  /** Clause that says what it does, for a person. */
  readonly why: string;
}

/** A name far below: covered only by a line that counts at any depth. */
export const deepName = 'any/deeper/folder/.env';

interface Row {
  readonly test: RegExp;
  readonly seems?: string;
  readonly why: string;
}

const env = String.raw`\.env(?:\.[\w*.-]+|rc)?`;

/** The first row that matches decides. Each was tried with git. */
const rows: readonly Row[] = [
  {
    test: new RegExp(String.raw`^[ \t]+!?\/?(?:\*\*\/)?\*?${env}`),
    why: 'a blank at its beginning is part of the pattern',
  },
  {
    test: new RegExp(String.raw`^#+[ \t]*\/?${env}[ \t]*$`),
    why: 'the number sign at its beginning makes it a comment',
  },
  {
    test: new RegExp(String.raw`${env}[ \t]+#`),
    why: 'a comment cannot stand behind a pattern: the whole line is the pattern',
  },
  { test: new RegExp(String.raw`^[^#]*${env}[ \t]*[,;|][ \t]*\S`), why: 'one line is one pattern, not a list' },
  { test: new RegExp(String.raw`^[^#!]*${env}[ \t]+\S`), why: 'one line is one pattern, not a list' },
  { test: new RegExp(String.raw`${env}\t+[ \t]*$`), why: 'the tab at its end is part of the pattern' },
  { test: new RegExp(String.raw`${env}\\ +$`), why: 'the escaped blank at its end is part of the pattern' },
  { test: new RegExp('^["\'`].*\\.env.*["\'`]$'), why: 'the quotes are part of the pattern' },
  {
    test: new RegExp(String.raw`^!?\.\/`),
    why: 'git does not know `./`: patterns count from the folder of the file as they are',
  },
  {
    test: new RegExp(String.raw`^(?:~|\$\w+|\$\{\w+\}|[A-Za-z]:)[\\/].*\.env`),
    why: 'patterns count from the folder of the file: git expands no home folder and no variable',
  },
  {
    test: new RegExp(String.raw`^[^#]*\w\\\.env`),
    why: 'a backslash escapes the next sign: folders are parted by `/`',
  },
  { test: /^\/?(?:\*\*\/)?env\*?$/, why: 'it matches the name `env`, without the dot' },
  { test: /^\/?(?:\*\*\/)?\*?\.env[\w.*-]*\/$/i, why: 'the slash at its end makes it match folders only' },
];

/** Lists the lines that look right and are not, whatever other lines do. Bytes that git cannot read as lines come first. */
export function lookalikes(bytes: Uint8Array): readonly Lookalike[] {
  const encoding = unreadableAsLines(bytes);
  if (encoding !== null) return [{ line: 1, text: '', seems: '.env', why: encoding }];
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\u{feff}/u, '');
  return text.split('\n').flatMap((raw, index): readonly Lookalike[] => {
    const line = raw.replace(/\r$/, '');
    const found = explain(line);
    return found === null ? [] : [{ line: index + 1, text: line, ...found }];
  });
}

function explain(line: string): Pick<Lookalike, 'seems' | 'why'> | null {
  if (!/env/i.test(line)) return null;
  for (const { test, seems = '.env', why } of rows) if (test.test(line)) return { seems, why };
  const bare = line.replace(/ +$/, '');
  if (/^\/?(?:\*\*\/)?\*?\.env[\w.*-]*$/i.test(bare) && bare !== bare.toLowerCase())
    return { seems: '.env', why: 'case counts on Linux: it matches no lower-case name' };
  if (/^\/\.env[\w.*-]*$/.test(bare))
    return { seems: deepName, why: 'the slash at its beginning ties it to this folder: nothing below is covered' };
  if (/^(?:\*\*\/)?\*?\.env$/.test(bare))
    return { seems: '.env.local', why: 'it matches that one name: `.env.local` and `.env.production` need `.env.*`' };
  if (bare === '.env.*' || bare === '**/.env.*')
    return { seems: '.env', why: 'it wants something behind the second dot: `.env` itself is not matched' };
  const name = /^(?:\*\*\/)?(\.env\.[\w.-]+)$/.exec(bare)?.[1];
  if (name === undefined)
    return /^\/?[\w.-]+\/.*\.env$/.test(bare) ? { seems: '.env', why: 'it matches in that one folder only' } : null;
  return envName(name)?.kind === 'template'
    ? { seems: '.env', why: 'it ignores the template, which has to be shared, and not the env file' }
    : { seems: '.env', why: 'it matches that one name only' };
}

/** Why git reads no line of the file as its author meant it; null when it does. */
function unreadableAsLines(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.subarray(0, 512).includes(0))
    return 'it is saved as UTF-16, as PowerShell’s `>` does, and git reads no line of that: save it as UTF-8';
  if (bytes.includes(0x0d) && !bytes.includes(0x0a))
    return 'its lines end with a carriage return alone, so git reads one long line: save it with line feeds';
  return null;
}
