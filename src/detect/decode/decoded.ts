/** A decoded piece of a view and its way back. */
import type { RepoPath } from '../../model.ts';
import { createView } from '../view.ts';
import type { ByteView } from '../view.ts';

/** What a decoder makes of a piece of a view. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Name of the encoding as a person knows it: `base64`, `percent`. */
  readonly encoding: string;
  /** Where in the parent the encoded form of a decoded byte starts, and where that of the last one before `end` ends. */
  readonly startOf: (offset: number) => number;
  readonly endOf: (end: number) => number;
  /** Whether values in it may be judged by names and looks. */
  readonly generic: boolean;
}

/** The view of a decoded piece. */
export function decodedView(parent: ByteView, decoded: Decoded): ByteView {
  return createView(decoded.bytes, {
    path: parent.via.length === 0 && decoded.generic ? decodedPath(parent.path, decoded) : parent.path,
    role: parent.role,
    via: [...parent.via, decoded.encoding],
    depth: parent.depth + 1,
    toOriginal: offset => parent.toOriginal(decoded.startOf(offset)),
    endToOriginal: end => parent.endToOriginal(decoded.endOf(end)),
  });
}

/** Source text that was only written differently keeps its language; a document of its own brings its own. */
function decodedPath(path: RepoPath, { bytes, encoding }: Decoded): RepoPath {
  if (!encoding.startsWith('base64') && encoding !== 'hex' && encoding !== 'gzip') return path;
  const kind = bytes[0] === 0x7b || bytes[0] === 0x5b ? 'json' : 'env';
  return `${path}.${kind}` as RepoPath;
}

/** Share of the bytes that stand in texts: printable ASCII, tabs, line ends, and bytes of UTF-8. */
export function textShare(bytes: Uint8Array): number {
  let text = 0;
  for (let at = 0; at < bytes.length; at++) if (isTextByte(bytes[at])) text++;
  return bytes.length === 0 ? 0 : text / bytes.length;
}

/** Printable ASCII, tab or line end. */
export function isTextByte(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09);
}

/** Whether a text is made of `KEY=VALUE` lines or is JSON: then it is judged like such a file. */
export function looksLikeSettings(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  return /^\s*[[{]\s*["{[]/.test(head) || /^(?:\s|#[^\n]*\n|export )*[A-Za-z_][\w.-]{1,60}\s?[=:]\s?\S/.test(head);
}
