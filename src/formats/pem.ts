/**
 * Privacy-enhanced mail framing (RFC 7468, headers of RFC 1421), in whatever carried it: escaped line ends, quotes and
 * concatenation of string literals, comment leaders, indentation, patch marks, XML entities, one long line.
 */

/** A block as it stands in a text. Offsets are half-open and count code units of the text. */
export interface PemBlock {
  readonly label: string;
  readonly start: number;
  /** Behind the END line, or behind the last clean line when that is missing. */
  readonly end: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64 without line ends; null when something that is no base64 stands in it: a placeholder, a mask, a regex. */
  readonly body: string | null;
  /** Whether the END line with the same label is there. */
  readonly isComplete: boolean;
}

const BEGIN = /-----BEGIN ([A-Z0-9][A-Z0-9 ]{0,60})-----/y;
const NEXT = '-----BEGIN ';
/** A 16,384-bit RSA key in a comment block has about 14,000 characters; keys beyond 64 KB do not occur. */
const BLOCK_MAX = 65_536;

/** Reads the block whose BEGIN line starts at `start`; null when no BEGIN line stands there. */
export function readPem(text: string, start: number): PemBlock | null {
  BEGIN.lastIndex = start;
  const begin = BEGIN.exec(text);
  const label = begin?.[1];
  if (begin === null || label === undefined) return null;
  const bodyStart = start + begin[0].length;
  // No block goes on beyond the beginning of the next one.
  const next = text.slice(bodyStart, bodyStart + BLOCK_MAX).indexOf(NEXT);
  const limit = Math.min(text.length, bodyStart + (next === -1 ? BLOCK_MAX : next));
  const endLine = `-----END ${label}-----`;
  const endAt = text.slice(bodyStart, limit).indexOf(endLine);
  const leader = leaderBefore(text, start);
  if (endAt === -1) return readTail(text, { label, start, bodyStart, limit, leader });
  const lines = plainLines(text.slice(bodyStart, bodyStart + endAt), leader);
  // A remark behind BEGIN on its own line is no part of the body.
  const isRemark = lines.length > 2 && /^[ \t]+\w{1,15}(?:\\|\r?\n)/.test(text.slice(bodyStart, bodyStart + 20));
  const { headers, body } = splitHeaders(isRemark ? lines.slice(1) : lines);
  return {
    label,
    start,
    end: bodyStart + endAt + endLine.length,
    headers,
    body: joinBody(body, label),
    isComplete: true,
  };
}

interface Tail {
  readonly label: string;
  readonly start: number;
  readonly bodyStart: number;
  readonly limit: number;
  readonly leader: Leader;
}

/** Without END line only what is clean counts: lines until the first that is no base64. */
function readTail(text: string, tail: Tail): PemBlock {
  let end = tail.bodyStart;
  const lines: string[] = [];
  const pieces = text.slice(tail.bodyStart, tail.limit).matchAll(/[^\n]*(?:\n|$)/g);
  for (const [piece] of pieces) {
    const cleaned = plainLines(piece, tail.leader).filter(line => line !== '');
    if (!cleaned.every(line => isBase64Line(line) || HEADER.test(line))) break;
    lines.push(...cleaned);
    end += piece.length;
    if (piece === '') break;
  }
  const { headers, body } = splitHeaders(lines);
  while (end > tail.bodyStart && /\s/.test(text.charAt(end - 1))) end--;
  return { label: tail.label, start: tail.start, end, headers, body: joinBody(body, tail.label), isComplete: false };
}

/** What stands before BEGIN on its line and may stand before every other line, too. */
interface Leader {
  /** A comment or patch mark; empty when there is none. */
  readonly mark: string;
  /** All of it with zeros for digits: what a log writes before each line differs only in its digits. */
  readonly shape: string;
}

const MARK = /(?:^|\n)[ \t]*(\/\/+|#+|\*+|;+|>+|--|[+-])[ \t]*$/;
const LEADER_MAX = 200;

function leaderBefore(text: string, start: number): Leader {
  const before = text.slice(Math.max(0, start - LEADER_MAX), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const isWhole = lineStart > 0 || start <= LEADER_MAX;
  return { mark: MARK.exec(before)?.[1] ?? '', shape: isWhole ? shapeOf(before.slice(lineStart)) : '' };
}

function shapeOf(text: string): string {
  return text.replace(/\d/g, '0');
}

const ESCAPED_LINE_END = /\\+(?:r\\+n|[rn]|u000[adAD]|x0[adAD])|&#(?:1[03]|x0?[aAdD]);|%0[aAdD]|<br ?\/?>|\r/g;
const ESCAPED_SLASH = /\\+\//g;

/** Lines of the content with everything that belongs to the carrier taken away. */
function plainLines(content: string, leader: Leader): readonly string[] {
  const plain = content.replace(ESCAPED_LINE_END, '\n').replace(ESCAPED_SLASH, '/');
  return plain.split('\n').map(line => plainLine(line, leader));
}

function plainLine(line: string, { mark, shape }: Leader): string {
  const led = shape !== '' && shapeOf(line.slice(0, shape.length)) === shape ? line.slice(shape.length) : line;
  let plain = led.trim();
  // Only the operator and the quotes between two literals.
  if (/^[+.&"'`,;\\ \t]*$/.test(plain)) return '';
  if (led === line && mark !== '' && plain.startsWith(mark)) plain = plain.slice(mark.length).trimStart();
  // Line ends of Visual Basic: `"MII…" & vbCrLf & _`.
  plain = plain.replace(/["'][ \t]{0,8}&[ \t]{0,8}(?:vb\w{2,8}|\w{1,20}\.\w{1,20})[ \t]{0,8}&?[ \t]{0,8}_?$/i, '"');
  // `"MII…" +`, `+ "MII…"`, `'MII…' .`, `"MII…",`, `MII… \`: an operator counts only beside a quote or after a blank.
  plain = plain.replace(/(?:["'`][ \t]*(?:[+.,;&)\]]*|&[ \t]*_)|[ \t]\+|\\+["'`]?)[ \t]*\\?$/, '');
  return plain.replace(/^(?:[+.&][ \t]*)?(?:\w{0,3}["'`])/, '').trim();
}

const HEADER = /^(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|MessageID|[A-Z][\w-]{1,30}): ?(.*)$/;
const ONE_LINE_HEADERS = /^Proc-Type: ?4,ENCRYPTED\s+DEK-Info: ?([A-Z0-9-]{3,20},[0-9A-Fa-f]{8,64})\s+/;

function splitHeaders(lines: readonly string[]): { headers: Readonly<Record<string, string>>; body: string[] } {
  const headers: Record<string, string> = {};
  const body: string[] = [];
  for (const line of lines) {
    const oneLine = ONE_LINE_HEADERS.exec(line);
    const header = oneLine === null && body.length === 0 ? HEADER.exec(line) : null;
    if (oneLine !== null) {
      headers['Proc-Type'] = '4,ENCRYPTED';
      headers['DEK-Info'] = oneLine[1] ?? '';
      body.push(line.slice(oneLine[0].length));
    } else if (header !== null) headers[line.slice(0, line.indexOf(':'))] = header[1] ?? '';
    else if (line !== '') body.push(line);
  }
  return { headers, body };
}

/** A whole key in one line may have blanks where its line ends were. */
function joinBody(lines: readonly string[], label: string): string | null {
  const words = lines.flatMap(line => line.split(/[ \t]+/));
  const checksum = label.startsWith('PGP ') ? words.findIndex(word => /^=[A-Za-z0-9+/]{4}$/.test(word)) : -1;
  const body = checksum === -1 ? words : words.slice(0, checksum);
  return body.every(isBase64Line) ? body.join('') : null;
}

function isBase64Line(line: string): boolean {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(line);
}
