import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatchParser, movedBy } from '../../../src/git/batch-parser.ts';

const id = 'a'.repeat(40);

function parse(output: Buffer, cuts: readonly number[]) {
  const parser = createBatchParser();
  const places = [0, ...cuts.map(cut => cut % (output.length + 1)).toSorted((a, b) => a - b), output.length];
  const answers = places.slice(1).flatMap((end, index) => [...parser.feed(output.subarray(places[index], end))]);
  return { answers, unfinished: parser.unfinished() };
}

describe('the output of cat-file --batch', () => {
  it('is read the same however it is cut into chunks', () => {
    const object = (content: Uint8Array) =>
      Buffer.concat([Buffer.from(`${id} blob ${content.length}\n`), content, Buffer.from('\n')]);
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), fc.array(fc.nat()), (contents, cuts) => {
        const { answers, unfinished } = parse(Buffer.concat(contents.map(object)), cuts);
        expect(answers.map(answer => answer.kind === 'bytes' && Uint8Array.from(answer.bytes))).toEqual(contents);
        expect(unfinished).toBeNull();
      }),
    );
  });

  it('says which object is not here and goes on', () => {
    const { answers } = parse(Buffer.from(`${id} missing\n${'b'.repeat(64)} blob 1\nx\n`), []);
    expect(answers.map(({ kind }) => kind)).toEqual(['missing', 'bytes']);
    const name = ':0:my folder/a missing/b.json';
    expect(parse(Buffer.from(`${name} missing\n`), []).answers).toEqual([{ kind: 'missing', id: name }]);
  });

  it('that ends inside an object names it', () => {
    expect(parse(Buffer.from(`${id} blob 10\nhalf`), []).unfinished).toBe(id);
  });

  it('that is something else throws', () => {
    expect(() => parse(Buffer.from('fatal: what\n'), [])).toThrow(/could not be understood/);
  });
});

describe('the place after some bytes', () => {
  const start = { startOffset: 0, startLine: 1, startColumn: 1 };
  it('counts columns in UTF-16 code units', () => {
    const bytes = Buffer.from('a\nbé😀');
    expect(movedBy(start, bytes, bytes.length)).toEqual({ startOffset: 9, startLine: 2, startColumn: 5 });
  });
  it('goes on in the line that the window before began', () => {
    const later = { startOffset: 100, startLine: 7, startColumn: 11 };
    expect(movedBy(later, Buffer.from('abcd'), 3)).toEqual({ startOffset: 103, startLine: 7, startColumn: 14 });
  });
  it('ends lines as a file that is read whole does: at LF, CRLF and a lone CR, and a CRLF that it cuts once', () => {
    const bytes = Buffer.from('a\rb\r\nc\r\nd');
    expect(movedBy(start, bytes, 6)).toMatchObject({ startLine: 3, startColumn: 2 });
    expect(movedBy(start, bytes, 7)).toMatchObject({ startLine: 3, startColumn: 3 });
    expect(movedBy(start, bytes, 8)).toMatchObject({ startLine: 4, startColumn: 1 });
  });
});
