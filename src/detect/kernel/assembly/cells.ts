/** What stands before a name: cells of tables and headings in documents, the beginning of a tag. */
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

/** A number sign, words and blanks before a name on its line. */
export function isHeading(nameStart: usize): bool {
  let at = nameStart - 1;
  while (at > nameStart - 40 && ((classAt(at) & NAME) !== 0 || at8(at) === 0x20)) at--;
  return at8(at) === 0x23;
}

/** `<name` and `<ns:name`. */
export function isTag(nameStart: usize): bool {
  const before = at8(nameStart - 1);
  return before === 0x3c || (before === 0x3a && (classAt(nameStart - 2) & NAME) !== 0);
}
