/** What stands before a name: the number sign of a heading, the beginning of a tag. */
import { classOf, NAME } from './characters.ts';

/** Whether a number sign, words and blanks are all that stands before a name on its line. */
export function isHeading(text: string, nameStart: number): boolean {
  let at = nameStart - 1;
  while (at > nameStart - 40 && (classOf(text, at) & NAME || text[at] === ' ')) at--;
  return text[at] === '#';
}

/** `<name` and `<ns:name`; `(?<name>` is a group of a regular expression. */
export function isTag(text: string, nameStart: number): boolean {
  const before = text.charCodeAt(nameStart - 1);
  return (
    (before === 0x3c && text[nameStart - 2] !== '?') || (before === 0x3a && (classOf(text, nameStart - 2) & NAME) !== 0)
  );
}
