/** What a change does to a text, line by line, for a person. */

/** One line: kept, taken out or added. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Lines that are compared at most; of longer texts everything between the equal ends counts as changed. */
const linesMax = 2000;

/** Compares two texts by lines, whatever their line ends. The longest common run of lines stays. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const old = linesOf(before);
  const now = linesOf(after);
  if (old.length > linesMax || now.length > linesMax) return [...signed('-', old), ...signed('+', now)];
  const common = commonLengths(old, now);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: ' ', text: old[i] ?? '' });
      i++;
      j++;
    } else if (i < old.length && (j === now.length || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)))
      lines.push({ sign: '-', text: old[i++] ?? '' });
    else lines.push({ sign: '+', text: now[j++] ?? '' });
  }
  return lines;
}

/** Leaves of runs of kept lines only the `context` beside a change; a gap is one line with `…`. */
export function withContext(lines: readonly DiffLine[], context: number): readonly DiffLine[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const near = (index: number): boolean => changed.some(at => Math.abs(at - index) <= context);
  return lines.flatMap((line, index): readonly DiffLine[] => {
    if (near(index)) return [line];
    return index > 0 && near(index - 1) && index < lines.length - 1 ? [{ sign: ' ', text: '…' }] : [];
  });
}

function signed(sign: DiffLine['sign'], lines: readonly string[]): readonly DiffLine[] {
  return lines.map(text => ({ sign, text }));
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Length of the longest common subsequence of `old` from i and `now` from j. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i], rows[i + 1]];
      if (row === undefined || below === undefined) continue;
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}
