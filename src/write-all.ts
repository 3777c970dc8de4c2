/** Output of the front doors. */
import { writeSync } from 'node:fs';
import { errorCode } from './user-error.ts';

/** Writes all of `text` before it returns: output must not be lost when the process ends, nor when a pipe is slow. */
export function writeAll(descriptor: number, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
