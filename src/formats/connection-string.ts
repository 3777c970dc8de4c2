/** Connection strings of databases and queues: which pair is the password and which host it opens. */

/** What stands around a password. */
export interface ConnectionString {
  readonly host: string | null;
  readonly user: string | null;
  /** Half-open offsets of the password in the text, without its quotes. */
  readonly start: number;
  readonly end: number;
}

const REACH = 400;
const HOST_KEYS =
  /(?:^|[;?&,\s"'{(])(?:server|data ?source|addr(?:ess)?|network ?address|host(?:name|addr)?|servername)\s{0,3}=\s{0,3}(?:tcp:|np:)?["']?([^;&,\s"'\\]{1,255})/i;
const USER_KEYS = /(?:^|[;?&,\s"'{(])(?:uid|user ?id|user(?:name)?)\s{0,3}=\s{0,3}["']?([^;&,\s"'\\]{1,128})/i;
const OTHER_KEYS =
  /(?:^|[;?&,\s"'{(])(?:database|initial ?catalog|driver|dbname|provider|sslmode|port|integrated ?security|trusted_connection)\s{0,3}=/i;
/** The host of `jdbc:x://host:port/…` and of StackExchange's `host:port,password=…`. */
const URL_HOST = /:\/\/(?:[^\s/@"']{0,200}@)?([^\s/:;?,"']{1,255})/;
const LEADING_HOST = /^([\w.-]{1,255}):\d{2,5},/;

/** Reads around the value of a pair `password=`; `valueStart` is behind the operator. Null when no such string stands there. */
export function readConnectionString(text: string, valueStart: number): ConnectionString | null {
  const left = leftEdge(text, valueStart);
  const right = rightEdge(text, valueStart);
  const whole = text.slice(left, right);
  const host =
    HOST_KEYS.exec(whole)?.[1]?.replace(/(?<!:):\d{1,5}$/, '') ??
    URL_HOST.exec(whole)?.[1] ??
    LEADING_HOST.exec(whole.trim())?.[1] ??
    null;
  const user = USER_KEYS.exec(whole)?.[1] ?? null;
  if (host === null && user === null && !OTHER_KEYS.test(whole)) return null;
  const separator = separatorOf(whole, text.slice(left, valueStart));
  if (separator === null) return null;
  const end = endOfValue(text, valueStart, right, separator);
  const quote = text[valueStart];
  const isQuoted = quote !== undefined && `"'{`.includes(quote) && end - valueStart >= 2;
  return { host, user, start: isQuoted ? valueStart + 1 : valueStart, end: isQuoted ? end - 1 : end };
}

/** A string literal, an attribute, an element or a line holds the connection string. */
function leftEdge(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  let start = at;
  while (start > from && !'\n"\'`<>'.includes(text.charAt(start - 1))) start--;
  return start;
}

function rightEdge(text: string, at: number): number {
  const after = text.slice(at + 1, at + REACH);
  const edge = after.search(/[\n\r"'`<>]/);
  return edge === -1 ? Math.min(text.length, at + REACH) : at + 1 + edge + (/["']/.test(text[at] ?? '') ? 1 : 0);
}

/** `;` of ADO.NET, ODBC and JDBC, `&` of a query, `,` of Redis, a blank of libpq. */
function separatorOf(whole: string, before: string): string | null {
  if (/[?&][\w.-]{1,40}=|\?$/.test(before) && /:\/\/|jdbc:/.test(before)) return before.includes(';') ? ';' : '&';
  // The pair before it ends in a comma: `addr=:6379,password=x,db=0`.
  if (/=[^=;,\s]{0,255},[\w.-]{1,40}=$/.test(before)) return ',';
  if (whole.includes(';')) return ';';
  if (/,\s{0,2}\w[\w ]{0,30}=?$|,\s{0,2}\w[\w ]{0,30}=/.test(whole) && LEADING_HOST.test(whole.trim())) return ',';
  return /(?:^|\s)(?:host(?:addr)?|dbname|user|port)=\S/.test(whole) && !/[{}()]/.test(before) ? ' ' : null;
}

function endOfValue(text: string, start: number, limit: number, separator: string): number {
  const quote = text[start] ?? '';
  if (`"'{`.includes(quote) && quote !== '') {
    const close = text.slice(start + 1, limit).indexOf(quote === '{' ? '}' : quote);
    if (close !== -1) return start + close + 2;
  }
  let end = start;
  while (end < limit && text[end] !== separator && (separator === ';' || !/\s/.test(text[end] ?? ''))) end++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
