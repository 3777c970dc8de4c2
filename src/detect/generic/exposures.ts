/** Places that print or answer with a secret of the environment: log statements, `echo $SECRET`, `set -x`, `res.json(process.env)`. */
import { flags } from '../kernel/flags.ts';
import { lastSegment } from './assignment-forms.ts';
import type { Candidate } from './candidate.ts';
import { lineEnd, lineStart } from './characters.ts';
import type { FileFacts } from './facts.ts';
import { isComment } from './literal.ts';
import { classifyName } from './names.ts';
import { printedBy, statementBefore } from './printing.ts';

const REACH = 200;
const ECHO = /(?:^|[\s;&|(@'"])(?:echo|printf|Write-(?:Host|Output))\s[^|>;]{0,160}$/;
const ENVIRONMENT =
  /(?:process\.env|import\.meta\.env|Deno\.env|os\.environ|_?ENV|\benv|\.environment|\$env:|getenv|get_env|Getenv|GetEnvironmentVariable|env::var|environ)\b[^;]{0,12}$/;
/** What stands around the name of a variable of the environment. */
const READING = /[\w.:$]*env[\w.:]*[[({]\s?["']?$/i;
/** All of it at once. */
const WHOLE_ENVIRONMENT =
  /(?:process\.env(?=\s{0,2}[)};])|os\.environ(?=\(?\))|\$_env(?=\))|getenv\(\)(?=\))|env::vars(?=\(\))|environment\.getenvironmentvariables(?=\(\))|env\.(?:to_h|inspect)\b)/iy;
/** What makes a value a yes or no, or a piece of itself. */
const HIDES =
  /^["']?[\])}]*\s*(?:\?(?![?.>);])|[=!]=|&&|\[|\.(?:length|len|size|slice|substr\w*|strip|is_\w+|present|nil|empty)\b|(?:is|in|and)\b)/;
/** After a variable that is printed as it is. */
const ENDS = /^(?:\(\))?(?:["']|!?\s*[)}\],;]|\s*\+\s|\s+\.\s|\s*<<|\s*\r?\n|\s*$)/;
/** Words of programs that read languages, whose tokens are no secrets. */
const READS_LANGUAGE =
  /(?:\b(?:lex(?:er|ed|ing|eme)?|pars(?:e|er|ing)|syntax|grammar|llm|prompts?|logits|vocab\w*|ast)\b|tokeni[sz]|next_?token|peek|token_?(?:kind|type))/i;
const NEIGHBOURHOOD = 2000;
/** Words that alone say little, and how a message speaks of them. */
const SPOKEN: Readonly<Record<string, RegExp>> = {
  token: /\btoken\b ?(?:is|[=:%{$#\\"'(])/i,
  secret: /\bsecret\b ?(?:is|[=:%{$#\\"'(])/i,
};
/** Characters before a name in which the environment is spoken of, as in the kernel. */
const NEAR = 40;
/** A piece of each word that writes; the kernel looks for the same. */
const WRITES = /onso|prin|dbg|dump|xpor|log|puts|info|ebug|warn|rror|race|nspe|cout|cerr|writ/i;

/** A candidate of the form `logged` or `answered` for a name that stands in a statement which prints it, or null. */
export function exposedName(text: string, facts: FileFacts, nameStart: number, nameEnd: number): Candidate | null {
  const isShellName = (facts.known & flags.shellNames) !== 0 && isShellVariable(text, nameStart);
  if (isShellName && facts.language !== 'code' && facts.language !== 'doc') return echoed(text, nameStart, nameEnd);
  if ((facts.known & flags.exposes) === 0 || HIDES.test(text.slice(nameEnd, nameEnd + 24))) return null;
  if (!mayBeExposed(text, nameStart, nameEnd)) return null;
  const before = statementBefore(text, nameStart);
  const isEnvironment = ENVIRONMENT.test(before + text.slice(nameStart, nameEnd).replace(/[^.]*$/, ''));
  if (!isEnvironment && !isVariable(text, facts, nameStart, nameEnd, before)) return null;
  const printed = printedBy(isEnvironment ? before.replace(READING, '') : before, facts.kind);
  if (printed === null || isComment(text, nameStart)) return null;
  if (!isEnvironment && printed === 'answered' && facts.language !== 'markup') return null;
  return exposure(text, nameStart, nameEnd, printed);
}

/** First of all: nearly every name in code is neither read from the environment nor printed. */
function mayBeExposed(text: string, nameStart: number, nameEnd: number): boolean {
  if (
    /env|[{] $/i.test(text.slice(Math.max(0, nameStart - NEAR), nameStart)) ||
    /env/i.test(text.slice(nameStart, nameEnd))
  )
    return true;
  return (
    ENDS.test(text.slice(nameEnd, nameEnd + 12)) && WRITES.test(text.slice(Math.max(0, nameStart - REACH), nameStart))
  );
}

/** `$NAME`, `${NAME`, `$(NAME)` of make, `$env:NAME`, `%NAME%`, `${{ secrets.NAME`. */
function isShellVariable(text: string, nameStart: number): boolean {
  if (text.charCodeAt(nameStart) === 0x24) return true;
  switch (text.charCodeAt(nameStart - 1)) {
    case 0x7b: // {
      return text[nameStart - 2] === '$';
    case 0x28: // ( of make; in a shell `$(pwd)` is a command
      return text[nameStart - 2] === '$' && text.charCodeAt(nameStart) < 0x61;
    case 0x25: // %
      return true;
    case 0x3a: // :
      return text.startsWith('$env', nameStart - 5);
    case 0x20: // a space
      return text.startsWith('${{ secrets.', nameStart - 4);
    default:
      return false;
  }
}

/**
 * A variable that surely holds a secret and that ends where its argument ends. Of `token` and `secret` alone the message
 * must speak, too: programs that read languages have other tokens, and operators of clusters other secrets. In templates
 * only settings count.
 */
function isVariable(text: string, facts: FileFacts, nameStart: number, nameEnd: number, before: string): boolean {
  const context = text.slice(nameStart, nameEnd);
  if (facts.language === 'markup') return /^(?:settings|config)\.[A-Z_]+$/.test(context) && before.endsWith('{{ ');
  if (!ENDS.test(text.slice(nameEnd, nameEnd + 12)) || !WRITES.test(before)) return false;
  const last = lastSegment(context).replace(/^\$/, '');
  const spoken = SPOKEN[last.toLowerCase()];
  if (spoken !== undefined) {
    if (!spoken.test(before)) return false;
    const around = text.slice(Math.max(0, nameStart - NEIGHBOURHOOD), nameEnd + NEIGHBOURHOOD);
    return !READS_LANGUAGE.test(around);
  }
  // What something is kept under in a browser.
  if (/storage_?key$/i.test(last)) return false;
  const { strength, kind } = classifyName(last, last);
  return strength === 3 && kind !== 'auth' && kind !== 'other' && !last.endsWith('s') && last.length > 3;
}

/** The same for a stem that is no name: `process.env)`, `os.environ)`, `set -x`. */
export function exposedAt(text: string, at: number): Candidate | null {
  if (text.startsWith('set -', at) || text[at] === '/') return traced(text, at);
  WHOLE_ENVIRONMENT.lastIndex = at;
  const whole = WHOLE_ENVIRONMENT.exec(text);
  if (whole === null || isComment(text, at)) return null;
  const printed = printedBy(statementBefore(text, at), '');
  return printed === null ? null : exposure(text, at, at + whole[0].length, printed, 'environ');
}

/** `echo "$DB_PASSWORD"` on its own: into a pipe or a file it is no output. */
function echoed(text: string, nameStart: number, nameEnd: number): Candidate | null {
  const before = text.slice(lineStart(text, nameStart, REACH), nameStart);
  if (!ECHO.test(before) || isComment(text, nameStart)) return null;
  const after = text.slice(nameEnd, lineEnd(text, nameEnd, REACH));
  if (/\||>(?!&2)|\$\(|::add-mask::/.test(after) || before.includes('::add-mask::') || HANDED_ON.test(before))
    return null;
  return exposure(text, nameStart, nameEnd, 'logged');
}

/** `$(echo …)`, `<(printf …)`, `{{ printf … }}` of Helm, `Password*) echo …` of what git asks: another program takes it. */
const HANDED_ON = /[$<]\([^)]+$|(?<!\$)\{\{[^}]*$|assword(?: for)?[*'"]{0,3}\)\s*(?:echo|printf)\b/;

/** `set -x` prints every command with its values: a problem where a secret is used within the next forty lines or so. */
function traced(text: string, at: number): Candidate | null {
  // `set -gx NAME value` of fish sets a variable.
  if (
    !/^(?:set|\/bash|\/sh) -(?:[a-z]*x|[a-z]*o xtrace)(?! [A-Z_]+ )/.test(text.slice(at, at + 60)) ||
    (text[at] !== '/' && isComment(text, at))
  )
    return null;
  const following = text.slice(at, at + 2000);
  const off = following.search(/\bset \+[a-z]*x/);
  const name = /\$\{?\w*(?:TOKEN|SECRET|PASSWORD|PASSWD|API_KEY)\b/.exec(
    off === -1 ? following : following.slice(0, off),
  );
  return name === null ? null : exposure(text, at, text.indexOf(' ', at) + 3, 'logged', name[0].replace(/^\$\{?/, ''));
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
