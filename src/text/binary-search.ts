/** Where in something ascending a test begins to hold. */

/** The first of `count` places of which `isBehind` holds, as it does of all that follow; `count` when it holds of none. */
export function firstAt(count: number, isBehind: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last of ascending numbers that is not above `value`; -1 when all are. */
export function lastUpTo(numbers: ArrayLike<number>, value: number): number {
  return firstAt(numbers.length, at => (numbers[at] ?? 0) > value) - 1;
}
