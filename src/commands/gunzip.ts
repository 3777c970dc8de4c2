/** Gzip for the detector, which does nothing but compute. */
import process from 'node:process';

/**
 * Unpacks gzip up to `bytesMax` bytes; null when the data is broken or larger. The library is loaded when the first
 * stream is met: it costs 2 ms, and hardly any commit holds one.
 */
export function gunzip(bytes: Uint8Array, bytesMax: number): Uint8Array | null {
  const zlib = process.getBuiltinModule('node:zlib');
  try {
    return zlib.gunzipSync(bytes, { maxOutputLength: Math.max(1, bytesMax), finishFlush: zlib.constants.Z_SYNC_FLUSH });
  } catch (error) {
    // Anything but bad data or too much of it is a bug.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
