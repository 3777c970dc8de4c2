import { describe, expect, it } from 'vitest';
import { decodeText, parseDotenv } from '../../../src/formats/dotenv.ts';

const read = (text: string) => parseDotenv(text).map(({ key, value, line }) => [key, value, line]);

describe('parseDotenv', () => {
  it('reads plain, exported and colon assignments with their lines', () =>
    expect(read('# head\nA=1\n\nexport B = two\nC: three\nnot an assignment\n')).toEqual([
      ['A', '1', 2],
      ['B', 'two', 4],
      ['C', 'three', 5],
    ]));

  it('takes quotes off and resolves escapes in double quotes only', () =>
    expect(read('A="x\\ny \\"z\\""\nB=\'x\\ny\'\nC=`it\'s "so"`\n')).toEqual([
      ['A', 'x\ny "z"', 1],
      ['B', 'x\\ny', 2],
      ['C', 'it\'s "so"', 3],
    ]));

  it('reads a value over several lines and counts on from there', () =>
    expect(read('KEY="one\ntwo\r\nthree"\nNEXT=4\n')).toEqual([
      ['KEY', 'one\ntwo\r\nthree', 1],
      ['NEXT', '4', 4],
    ]));

  it('ends an unquoted value before a comment, but keeps a sign inside a word', () =>
    expect(read('A=pass#word # why\nB= # nothing\nC=correct horse 9\n')).toEqual([
      ['A', 'pass#word', 1],
      ['B', '', 2],
      ['C', 'correct horse 9', 3],
    ]));

  it('takes a quote that is never closed for part of the value', () =>
    expect(read('A="open\nB=2\n')).toEqual([
      ['A', '"open', 1],
      ['B', '2', 2],
    ]));

  it('copes with CRLF, CR alone, a byte order mark and no line end at the end of the file', () => {
    expect(read('\u{feff}A=1\r\nB=2\r\n')).toEqual([
      ['A', '1', 1],
      ['B', '2', 2],
    ]);
    expect(read('A=1\rB=2')).toEqual([
      ['A', '1', 1],
      ['B', '2', 2],
    ]);
  });

  it('keeps a duplicate key twice, in order', () =>
    expect(read('A=1\nA=2\n').map(entry => entry[1])).toEqual(['1', '2']));

  it('says where a value stands, quotes included', () => {
    const text = 'A = "x y" # c\nB=z\n';
    expect(parseDotenv(text).map(entry => text.slice(entry.valueStart, entry.valueEnd))).toEqual(['"x y"', 'z']);
  });

  it('reads nothing in an empty or a binary file', () => {
    expect(parseDotenv('')).toEqual([]);
    expect(parseDotenv(decodeText(new Uint8Array([0, 1, 2, 255, 0])))).toEqual([]);
  });
});

describe('decodeText', () => {
  it('reads UTF-16 of both byte orders by its mark', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x3d, 0]))).toBe('A=');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x41, 0, 0x3d]))).toBe('A=');
  });
});
