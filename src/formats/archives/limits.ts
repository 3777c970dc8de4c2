/** Bounds within which archives are read. Counted, never timed: the same input gives the same answer. */
export interface ArchiveLimits {
  /** Archives inside archives. */
  readonly depthMax: number;
  readonly membersMax: number;
  /** Of one unpacked member. */
  readonly memberBytesMax: number;
  /** Of everything unpacked from one file. */
  readonly totalBytesMax: number;
  /** Unpacked over packed bytes of one member, above a megabyte: more is a bomb. */
  readonly ratioMax: number;
}

/** What `scan` uses. */
export const defaultArchiveLimits: ArchiveLimits = {
  depthMax: 3,
  membersMax: 10_000,
  memberBytesMax: 20 * 1024 * 1024,
  totalBytesMax: 200 * 1024 * 1024,
  ratioMax: 200,
};

/** A member of an archive, unpacked, or why it is not. */
export type Member =
  | { readonly kind: 'member'; readonly name: string; readonly bytes: Buffer }
  | {
      readonly kind: 'left-out';
      readonly name: string;
      readonly why: 'limit' | 'encrypted' | 'broken';
      readonly detail: string;
    };

/** Bytes below which a ratio says nothing. */
const RATIO_FLOOR = 1024 * 1024;

/** How many bytes a member of `packedBytes` may unpack to. */
export function unpackedMax(packedBytes: number, limits: ArchiveLimits): number {
  return Math.min(limits.memberBytesMax, Math.max(RATIO_FLOOR, packedBytes * limits.ratioMax));
}

/** Whether inflating stopped because the output grew over its bound. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
