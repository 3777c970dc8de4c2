import { describe, expect, it } from 'vitest';
import { keptMessage } from '../../../src/sources/message.ts';

const scissors = '------------------------ >8 ------------------------';
const settings = { commentString: '#', cleanup: null, edited: true };

describe('a message as git will keep it', () => {
  it('loses comment lines after an editor, and other lines keep their numbers', () => {
    expect(keptMessage('one\n# two\nthree', settings)).toBe('one\n\nthree');
  });

  it('keeps lines that begin with # when no editor showed it', () => {
    expect(keptMessage('one\n# two', { ...settings, edited: false })).toBe('one\n# two');
  });

  it.each(['verbatim', 'whitespace', 'scissors'])('keeps comment lines with commit.cleanup=%s', cleanup => {
    expect(keptMessage('one\n# two', { ...settings, cleanup })).toBe('one\n# two');
  });

  it('loses comment lines with commit.cleanup=strip even without an editor', () => {
    expect(keptMessage('one\n# two', { ...settings, cleanup: 'strip', edited: false })).toBe('one\n');
  });

  it('keeps comment lines where the hint in the file says so', () => {
    const hint = "# with '#' will be kept; you may remove them yourself if you want to.";
    expect(keptMessage(`one\n# two\n${hint}`, settings)).toContain('# two');
  });

  it('ends at the scissors line, below which commit -v shows the diff', () => {
    expect(keptMessage(`one\n# ${scissors}\n-removed`, settings)).toBe('one');
  });

  it('goes on below a scissors line that was written without an editor', () => {
    expect(keptMessage(`one\n# ${scissors}\ntwo`, { ...settings, edited: false })).toContain('two');
  });

  it.each([';', '//', '§'])('knows the comment string %s', commentString => {
    const bytes = Buffer.from(`one\n${commentString} two\n# three`).toString('latin1');
    expect(keptMessage(bytes, { ...settings, commentString })).toBe('one\n\n# three');
  });

  it('finds the comment character that git chose by itself', () => {
    expect(keptMessage(`# one\n; two\n; ${scissors}\nx`, { ...settings, commentString: null })).toBe('# one\n');
    expect(keptMessage('# one\n; two', { ...settings, commentString: null })).toBe('# one\n');
  });
});
