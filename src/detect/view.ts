import type { Fragment, RepoPath } from '../model.ts';

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
  /** Byte offset in the fragment of a byte offset in the view. */
  readonly toOriginal: (offset: number) => number;
}
