/** Places that print or answer with a secret of the environment: log statements, `echo $SECRET`, `set -x`, `res.json(process.env)`. */
import type { Candidate } from './candidate.ts';
import { lineEnd, lineStart } from './characters.ts';
import type { FileFacts } from './facts.ts';
import { isComment } from './literal.ts';

const REACH = 200;
const LOG =
  /(?:\bconsole\.(?:log|info|debug|warn|error|dir|table)|\bprint(?:ln|f)?|\b_?(?:log(?:ger|ging)?|Log|LOG|Logger|slog|winston)\.(?:log|info|debug|warn|warning|error|trace|fatal|critical|Log\w*|Info|Information|Debug|Warn\w*|Error|Print\w*)|\bfmt\.(?:Print|Fprint)\w*|\bSystem\.(?:out|err)\.print\w*|\bputs|\becho|\berror_log|\bvar_(?:dump|export)|\bprint_r|\bConsole\.(?:Error\.|Out\.)?Write(?:Line)?|\bdbg!|\be?println!|\b(?:info|debug|warn|error|trace)!|\bIO\.(?:puts|inspect)|\bpp)\s?\(?[^;]{0,120}$/;
const RESPONSE =
  /(?:\bres(?:ponse)?\.(?:json|send|end|write|render)|\bctx\.body\s?=|\breply\.send|\bjsonify|\bHttpResponse|\bJsonResponse|\b(?:Next)?Response\.json|\brender\b|<%=|<\?=|\{\{\s?)\s?\(?[^;]{0,100}$/;
const ECHO = /(?:^|[\s;&|(@'"])(?:echo|printf|Write-(?:Host|Output))\s[^|>;]{0,160}$/i;
const ENVIRONMENT =
  /(?:process\.env|import\.meta\.env|Deno\.env|os\.environ|ENV|\$env:|getenv|Getenv|get_env|GetEnvironmentVariable|env::var|environ)\b[^;]{0,12}$/;
/** All of it: of Node.js, Python, Go, Java and Kotlin, PHP, Ruby. */
const WHOLE_ENVIRONMENT =
  /(?:(process\.env|os\.environ|\$_ENV)\s{0,2}|(os\.Environ\(\)|System\.getenv\(\)))\)|(ENV)\.to_h\b/y;

/** A candidate of the form `logged` or `answered` for a name that stands in a statement which prints it, or null. */
export function exposedName(text: string, facts: FileFacts, nameStart: number, nameEnd: number): Candidate | null {
  const isShellName =
    text.charCodeAt(nameStart) === 0x24 ||
    (text[nameStart - 1] === '{' && text[nameStart - 2] === '$') ||
    (text[nameStart - 1] === ':' && /\$env:$/i.test(text.slice(Math.max(0, nameStart - 5), nameStart)));
  if (isShellName && facts.language !== 'code' && facts.language !== 'doc') return echoed(text, nameStart, nameEnd);
  if (facts.language !== 'code' && facts.language !== 'markup') return null;
  if (!mayBeRead(text, nameStart)) return null;
  const before = text.slice(lineStart(text, nameStart, REACH), nameStart);
  if (!ENVIRONMENT.test(before + text.slice(nameStart, nameEnd).replace(/[^.]*$/, ''))) return null;
  if (isComment(text, nameStart)) return null;
  if (RESPONSE.test(before)) return exposure(text, nameStart, nameEnd, 'answered');
  return LOG.test(before) ? exposure(text, nameStart, nameEnd, 'logged') : null;
}

/** Cheap gate: `process.env.X`, `import.meta.env.X`, `$ENV{X}`, or a name in quotes after `[` or `(`. */
function mayBeRead(text: string, nameStart: number): boolean {
  const before = text.charCodeAt(nameStart - 1);
  if (before === 0x22 || before === 0x27) {
    const opening = text.charCodeAt(nameStart - 2);
    return opening === 0x5b || opening === 0x28;
  }
  if (before === 0x7b && text.startsWith('$ENV', nameStart - 5)) return true;
  const first = text.charCodeAt(nameStart);
  return (
    (first === 0x70 || first === 0x69) &&
    (text.startsWith('process.env.', nameStart) || text.startsWith('import.meta.env.', nameStart))
  );
}

/** The same for a stem that is no name: `process.env)`, `System.getenv())`, `set -x`. */
export function exposedAt(text: string, at: number): Candidate | null {
  if (text.startsWith('set -', at)) return traced(text, at);
  WHOLE_ENVIRONMENT.lastIndex = at;
  const match = WHOLE_ENVIRONMENT.exec(text);
  if (match === null) return null;
  const before = text.slice(lineStart(text, at, REACH), at);
  const end = at + (match[1] ?? match[2] ?? match[3] ?? '').length;
  if (isComment(text, at)) return null;
  if (RESPONSE.test(before)) return exposure(text, at, end, 'answered');
  return LOG.test(before) ? exposure(text, at, end, 'logged') : null;
}

/** `echo "$DB_PASSWORD"` on its own: into a pipe or a file it is no output. */
function echoed(text: string, nameStart: number, nameEnd: number): Candidate | null {
  const before = text.slice(lineStart(text, nameStart, REACH), nameStart);
  if (!ECHO.test(before) || isComment(text, nameStart)) return null;
  const after = text.slice(nameEnd, lineEnd(text, nameEnd, REACH));
  if (/\||>(?!&2)|\$\(|::add-mask::/.test(after) || before.includes('::add-mask::') || /\$\([^)]*$/.test(before))
    return null;
  return exposure(text, nameStart, nameEnd, 'logged');
}

/** `set -x` prints every command with its values: a problem where a secret is used within the next forty lines or so. */
function traced(text: string, at: number): Candidate | null {
  // `set -gx NAME value` of fish sets a variable.
  if (!/^set -[a-z]*x(?! [A-Z_]+ )/.test(text.slice(at, at + 60)) || isComment(text, at)) return null;
  const following = text.slice(at, at + 2000);
  const off = following.search(/\bset \+[a-z]*x/);
  const name = /\$\{?\w*(?:TOKEN|SECRET|PASSWORD|PASSWD|API_KEY)\b/.exec(
    off === -1 ? following : following.slice(0, off),
  );
  return name === null ? null : exposure(text, at, at + 6, 'logged', name[0].replace(/^\$\{?/, ''));
}

function exposure(text: string, start: number, end: number, form: 'logged' | 'answered', name?: string): Candidate {
  const context = name ?? text.slice(start, end);
  const last = context.slice(context.lastIndexOf('.') + 1).replace(/^\$/, '');
  return {
    nameStart: start,
    nameEnd: end,
    name: last,
    context,
    start,
    end,
    value: text.slice(start, end),
    quote: '',
    operator: '',
    form,
  };
}
