import { describe, expect, test } from 'vitest';
import { escapeAnchors } from '../../../../src/detect/decode/anchors.ts';

const printable = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
const invisible = [0x00, 0x1f, 0x7f, 0x80, 0xff];

/** Every way of escaping a character by the hexadecimal digits of its number. */
function escapesOf(code: number): readonly string[] {
  const hex = code.toString(16).padStart(2, '0');
  return [`%${hex}`, `%${hex.toUpperCase()}`, `\\x${hex}`, `\\u00${hex}`, `\\u00${hex.toUpperCase()}`];
}

function isSeen(escape: string): boolean {
  return Object.values(escapeAnchors).some(anchors =>
    anchors.some(anchor => escape.toLowerCase().startsWith(anchor.toLowerCase())),
  );
}

describe('escapes that the prefilter sees', () => {
  test('that of a printable character is seen, however it is escaped', () => {
    const braced = printable.flatMap(code => [`\\u{${code.toString(16)}}`, `\\u{00${code.toString(16)}}`]);
    expect([...printable.flatMap(escapesOf), ...braced].filter(escape => !isSeen(escape))).toEqual([]);
  });

  test('one of a character that nobody can see is no reason to look at a file', () => {
    expect(invisible.flatMap(escapesOf).filter(isSeen)).toEqual([]);
  });
});
