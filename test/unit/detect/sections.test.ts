/** The compiled rules are read in parts, and nothing that is missing of them is taken for nothing. */
import { expect, test } from 'vitest';
import { openSections, packSections, readingFrom } from '../../../src/detect/sections.ts';

const packed = packSections([Uint8Array.of(1, 2, 3), new Uint8Array(), Uint8Array.of(4, 5)]);

test('each section is read when it is asked for', () => {
  const asked: number[] = [];
  const read = readingFrom(packed);
  const sections = openSections((start, into) => {
    asked.push(into.length);
    return read(start, into);
  });
  expect(asked).toHaveLength(1);
  expect(sections.map(({ size }) => size)).toEqual([3, 0, 2]);
  expect([...(sections[2]?.bytes() ?? [])]).toEqual([4, 5]);
  expect([...(sections[2]?.bytes() ?? [])]).toEqual([4, 5]);
  expect(asked.slice(1)).toEqual([2]);
});

test('a section is written to the beginning of what it is given', () => {
  const target = new Uint8Array(6).fill(9);
  openSections(readingFrom(packed))[0]?.readInto(target);
  expect([...target]).toEqual([1, 2, 3, 9, 9, 9]);
});

test('a file that was cut off is damaged, and so is one that is something else', () => {
  const cut = openSections(readingFrom(packed.subarray(0, packed.length - 3)));
  expect(() => cut[2]?.bytes()).toThrow('the rule table is damaged');
  expect(() => openSections(readingFrom(Buffer.from('{"rules": []}')))).toThrow('the rule table is damaged');
  expect(() => openSections(readingFrom(new Uint8Array()))).toThrow('the rule table is damaged');
});
