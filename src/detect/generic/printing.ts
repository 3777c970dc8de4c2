/** Whether what stands at a place goes, as it is, into a log or into an answer: the statement before it is read, not only its line. */
import { classOf, NAME } from './characters.ts';

const REACH = 200;
/** How what is printed reaches somebody. */
export type Printed = 'logged' | 'answered';

/** Calls that write to a log or to a console, up to their bracket. */
const LOG =
  /(?:\bconsole\.\w+|(?<!\b(?:self|this|cls)\.)\b(?:e?print(?:ln|f)?|debugPrint|pprint|dbg|var_dump|var_export|print_r|error_log|NSLog|os_log|puts|pp|dd)!?|\b(?:info|debug|warn|error|trace)!|\b_?(?:log(?:ger|ging)?|slog|winston|pino|Rails\.logger)(?:\.|::)\w+|\bfmt\.F?[Pp]rint\w*|\bSystem\.(?:out|err)\.print\w*|\b(?:Console|Debug|Trace)\.Write(?:Line)?|\b(?:process|sys)\.std(?:out|err)\.write|\bIO\.(?:puts|inspect))\s?\(/gi;
/** Calls that answer whoever asks. */
const ANSWER =
  /(?:\bres(?:ponse)?\.(?:json|send|end|write|render)|\breply\.send|\bjsonify|\bHttpResponse(?:::Ok\(\)\.(?:json|body))?|\bJsonResponse|\b(?:Next)?Response\.json|\bnew Response|\bResponseEntity\.ok|\bc\.(?:JSON|String)|\bw\.Write|\breturn Ok|\brender)\s?\(/g;
/** The same without brackets: Ruby, Elixir, PHP, Perl, C++. */
const LOG_WORD =
  /(?:(?:^|[\s{])(?:puts|print|echo|pp?|IO\.(?:puts|inspect)|Rails\.logger\.\w+)|\bc(?:out|err|log) <<) /g;
const ANSWER_WORD =
  /(?:\bctx\.body\s?=\s?|\brender (?:json|plain|text|html|inline): |<%=\s?|<\?=\s?|\{\{-?\s?|\{!!\s?)/g;
/** Calls that hand on what they are given. */
const TRANSPARENT =
  /(?:^|[^\w.])(?:JSON\.stringify|String|str|repr|dict|list|sorted|(?:util\.)?inspect|(?:fmt\.)?[Ss]printf|String\.format|"\.format|'\.format|json\.dumps|json_encode|Object\.(?:entries|assign)|array|byte|\[\]byte|env|config|getenv|html|raw)$/;
const INTERPOLATES = /^(?:php|phtml|kt|kts|dart|scala|groovy|gradle|jenkinsfile|pl|pm)$/;

/** The statement around `at` up to `at`: at most 200 characters, from the last semicolon or empty line on. */
export function statementBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const blank = before.search(/\n[ \t]*\r?\n(?![\s\S]*\n[ \t]*\r?\n)/);
  return before.slice(Math.max(before.lastIndexOf(';') + 1, blank + 1));
}

/** How what follows `before` is printed: null when it is not, or not as it is. `kind` is the extension of the file. */
export function printedBy(before: string, kind: string): Printed | null {
  if (/(?:!|\bnot |\btypeof |\bBoolean\(|\bbool\()$/.test(before)) return null;
  if (isWritten(before, LOG, kind)) return 'logged';
  if (isWritten(before, ANSWER, kind)) return 'answered';
  if (/^[jt]sx$/.test(kind) && />\s*\{$/.test(before)) return 'answered';
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (isWritten(line, ANSWER_WORD, kind)) return 'answered';
  return isWritten(line, LOG_WORD, kind) ? 'logged' : null;
}

function isWritten(before: string, call: RegExp, kind: string): boolean {
  for (const match of before.matchAll(call)) {
    if (reaches(before.slice(match.index + match[0].length), match[0].includes('!'), kind)) return true;
  }
  return false;
}

/**
 * Whether all that opens in the arguments `given` so far is either closed or hands on what is in it. `$` stands for a
 * quote, `{` for what is filled in there; `isMacro` says that braces in a text are filled in.
 */
function reaches(given: string, isMacro: boolean, kind: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < given.length; at++) {
    const sign = given.charAt(at);
    const top = open.at(-1) ?? '';
    if (top === '"' || top === "'" || top === '`' || top === 'f' || top === 'F') {
      const opening = openingInText(given, at, top, isMacro);
      if (opening > 0) {
        open.push('i');
        at += opening - 1;
      } else if (sign === '\\') at++;
      else if (sign === (FORMATTED.get(top) ?? top)) open.pop();
    } else if (sign === '"' || sign === '`' || (sign === "'" && (classOf(given, at - 1) & NAME) === 0)) {
      open.push(isFormatted(given, at) ? (sign === "'" ? 'F' : 'f') : sign);
    } else if (sign === "'" && /(?:^|\W)\$?[frFR]{1,2}$/.test(given.slice(Math.max(0, at - 4), at))) open.push('F');
    else if (sign === '(' || sign === '[' || sign === '{') {
      const word = given.slice(Math.max(0, at - 24), at);
      open.push(sign !== '(' || /(?:^|[\s,(+.=:&])$/.test(word) || TRANSPARENT.test(word) ? 'i' : '(');
    } else if (sign === ')' || sign === ']' || sign === '}') {
      if (open.pop() === undefined) return false;
    }
  }
  if (open.includes('(')) return false;
  const top = open.at(-1) ?? 'i';
  if (top === 'i') return true;
  // "$name" of PHP, Kotlin and their kin.
  return top !== "'" && INTERPOLATES.test(kind) && !/\w$/.test(given);
}

/** What closes a text that is formatted, by how it is kept: f"", f''. */
const FORMATTED: ReadonlyMap<string, string> = new Map([
  ['f', '"'],
  ['F', "'"],
]);

/** The length of what opens a place to be filled in: `${`, `#{`, `\(`, and `{` in a text that is formatted; or 0. */
function openingInText(given: string, at: number, quote: string, isMacro: boolean): number {
  const two = given.slice(at, at + 2);
  if (two === '\\(' || (quote !== "'" && (two === '${' || two === '#{'))) return 2;
  if (two.charAt(0) !== '{' || two === '{{') return 0;
  return FORMATTED.has(quote) || isMacro || two === '{$' ? 1 : 0;
}

/** f"", $"", rf"". */
function isFormatted(given: string, at: number): boolean {
  return /(?:^|[^\w$])(?:[fF][rR]?|[rR][fF]|\$@?)$/.test(given.slice(Math.max(0, at - 4), at));
}
