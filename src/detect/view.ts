import type { Fragment, RepoPath } from '../model.ts';
import { latin1 } from '../text/latin1.ts';

/**
 * One reading of a fragment: the plain one, or what a decoding makes of a part of it.
 *
 * `text` is a LATIN-1 string of the view's bytes: index = byte offset, a non-ASCII byte is a code unit from 0x80.
 * UTF-16 and UTF-32 input is transcoded to UTF-8 bytes first.
 */
export interface View {
  readonly text: string;
  readonly path: RepoPath;
  readonly role: Fragment['role'];
  /** Decodings from the fragment to this view, outermost first; empty for the plain view. */
  readonly via: readonly string[];
  /** Number of decodings; 0 for the plain view. */
  readonly depth: number;
  /** Byte offset in the plain view of a byte offset in this view. */
  readonly toOriginal: (offset: number) => number;
}

/** A view with its bytes, as the prefilter reads them; `text` is made when it is first asked for. */
export interface ByteView extends View {
  readonly bytes: Uint8Array;
  /** Byte offset in the plain view behind the last byte before `end`. */
  readonly endToOriginal: (end: number) => number;
}

/** The fragment as it stands. `bytes` are its bytes as UTF-8 without byte order mark. */
export function plainView(fragment: Pick<Fragment, 'path' | 'role'>, bytes: Uint8Array): ByteView {
  return createView(bytes, {
    path: fragment.path,
    role: fragment.role,
    via: [],
    depth: 0,
    toOriginal: same,
    endToOriginal: same,
  });
}

function same(offset: number): number {
  return offset;
}

/** A view of `bytes`; `place` says where they come from. */
export function createView(bytes: Uint8Array, place: Omit<ByteView, 'text' | 'bytes'>): ByteView {
  return new BytesView(bytes, place);
}

/** A class for its getter: one on each object of its own takes longer than the scan of a small file. */
class BytesView implements ByteView {
  readonly bytes: Uint8Array;
  readonly path: RepoPath;
  readonly role: ByteView['role'];
  readonly via: readonly string[];
  readonly depth: number;
  readonly toOriginal: (offset: number) => number;
  readonly endToOriginal: (end: number) => number;
  #text: string | null = null;

  constructor(bytes: Uint8Array, place: Omit<ByteView, 'text' | 'bytes'>) {
    this.bytes = bytes;
    this.path = place.path;
    this.role = place.role;
    this.via = place.via;
    this.depth = place.depth;
    this.toOriginal = place.toOriginal;
    this.endToOriginal = place.endToOriginal;
  }

  get text(): string {
    return (this.#text ??= latin1(this.bytes));
  }
}
