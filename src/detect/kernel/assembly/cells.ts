/** Cells of tables in documents. */
import { classAt, NAME } from './classes';
import { at8 } from './text';

/** Whether a name ends a cell of a Markdown table. */
export function isCell(nameStart: usize): bool {
  let at = nameStart - 1;
  while (
    at > nameStart - 40 &&
    ((classAt(at) & NAME) !== 0 || at8(at) === 0x60 || at8(at) === 0x2a || at8(at) === 0x20)
  )
    at--;
  return at8(at) === 0x7c;
}
