/** Allow comments: `secret-hook: allow <rule-id> <reason>`, in any comment syntax. */

import type { CompatTool } from './configuration.ts';

/** One comment. It speaks for its own line and, when nothing else stands there, for the line below. */
export interface AllowComment {
  /** Line of the comment, from 1. */
  readonly line: number;
  readonly ruleId: string;
  /** At least one word; empty when the writer gave none, and then the comment does not count. */
  readonly reason: string;
  /** Whether the line holds nothing but the comment. */
  readonly alone: boolean;
  /** Whether a comment opener stands right before it; a text that only speaks of the form has none. Absent: no. */
  readonly opened?: boolean;
  /** The other tool whose comment it is; then it stands for every secret in the lines it covers. */
  readonly tool?: CompatTool;
  /** First and last line it stands for; absent: its own line, and the one below when it stands alone. */
  readonly covers?: { readonly first: number; readonly last: number };
}

const marker = 'secret-hook: allow';

/** Bytes with which every allow comment begins, in a text of ASCII or UTF-8. */
export const allowMarker: Buffer = Buffer.from(marker);

/** Whether bytes can hold a comment; spares most files the decoding of their text. */
export function mayHoldAllow(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(allowMarker);
}

// Each of these is linear, and those that end with a line see no more than its end: lines may be of any length.

/** No comment opener but `REM` and `dnl`: `//`, `#`, `<!--`, `--`, `;`, `/*`, ` * ` and `{{!--` are signs and blanks. */
const content = /[^\s\p{P}\p{S}]/u;
const wordOpener = /rem|dnl/i;

const opener = /(?:\/\/|#|\/\*|<!--|--|;|\*|%|\{\{!--|\{-|"""|'''|\brem|\bdnl)$/i;
const openerCharsMax = 8;

// Closers of block comments, which are no part of the reason.
const closer = /(?:\*+\/|-->|--%>|%>|--}}|}}|#}|\*\)|-}|\]\]|"""|''')$/;
const closerCharsMax = 8;

/** Finds the allow comments of a text, in order of lines; those without an id or a reason have an empty `reason`. */
export function allowComments(text: string): readonly AllowComment[] {
  if (!text.includes(marker)) return [];
  const found: AllowComment[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const at = line.indexOf(marker);
    if (at === -1) continue;
    const before = line.slice(0, at);
    const said = withoutCloser(line.slice(at + marker.length).trimEnd());
    const match = /^\s+([a-z0-9][a-z0-9.-]*)(?:\s*[:,-])?(?:\s+(.+))?$/su.exec(said);
    const reason = match?.[2] ?? '';
    found.push({
      line: index + 1,
      ruleId: match?.[1] ?? '',
      reason: /\p{L}/u.test(reason) ? reason : '',
      alone: !content.test(before.replace(wordOpener, '')),
      opened: opener.test(before.trimEnd().slice(-openerCharsMax)),
    });
  }
  return found;
}

function withoutCloser(said: string): string {
  const closed = closer.exec(said.slice(-closerCharsMax));
  return closed === null ? said : said.slice(0, said.length - closed[0].length).trimEnd();
}

/** Decodes the bytes of a file for `allowComments`: UTF-16 by its mark, else UTF-8 with replacement. */
export function commentText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether a comment speaks for a place that begins on `line`. */
export function speaksFor(comment: AllowComment, line: number): boolean {
  if (comment.covers) return comment.covers.first <= line && line <= comment.covers.last;
  return comment.line === line || (comment.alone && comment.line + 1 === line);
}
