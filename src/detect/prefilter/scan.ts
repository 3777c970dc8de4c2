/** One pass of the keyword automaton over bytes: what the kernel is held to, and what is at work where every place must be told. */
import { once } from '../once.ts';
import type { Dfa } from './dfa.ts';

/** Makes the function that finds keywords and tells each with the offset behind its last byte, in ascending order. */
export function createScan(
  makeDfa: () => Dfa,
): (bytes: Uint8Array, visit: (keyword: number, end: number) => void) => void {
  const made = once(makeDfa);
  return (bytes, visit) => {
    const { classes, next, shift, acceptMin, outputStarts, outputs } = made();
    let state = 0;
    for (let index = 0; index < bytes.length; index++) {
      state = next[(state << shift) | (classes[bytes[index] as number] as number)] as number;
      if (state < acceptMin) continue;
      const accepting = state - acceptMin;
      for (let at = outputStarts[accepting] ?? 0; at < (outputStarts[accepting + 1] ?? 0); at++)
        visit(outputs[at] ?? 0, index + 1);
    }
  };
}
