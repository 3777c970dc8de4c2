import { describe, expect, it } from 'vitest';
import { keptMessage } from '../../../src/sources/message.ts';

const scissors = '------------------------ >8 ------------------------';
const hint = "# with '#' will be ignored, and an empty message aborts the commit.";
const settings = { commentString: '#', cleanup: null, edited: true };

describe('a message as git will keep it', () => {
  it('loses comment lines after an editor, and other lines keep their numbers', () => {
    expect(keptMessage(`one\n# two\nthree\n${hint}`, settings)).toBe('one\n\nthree\n');
  });

  it.each([
    ['no hint (commit.status is off)', ''],
    ['a hint in another language', '\n# Zeilen, die mit "#" beginnen, werden beibehalten.'],
    ['the hint of --cleanup=scissors', `\n# ${scissors}\n# Everything below it will be ignored.`],
  ])('keeps comment lines with %s: git may keep them', (_, end) => {
    expect(keptMessage(`one\n# two${end}`, settings)).toContain('# two');
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
    const kept = "# with '#' will be kept; you may remove them yourself if you want to.";
    expect(keptMessage(`one\n# two\n${kept}`, settings)).toContain('# two');
  });

  it('ends at the scissors line, below which commit -v shows the diff', () => {
    expect(keptMessage(`one\n# ${scissors}\n-removed`, settings)).toBe('one');
  });

  it('goes on below a scissors line that was written without an editor', () => {
    expect(keptMessage(`one\n# ${scissors}\ntwo`, { ...settings, edited: false })).toContain('two');
  });

  it.each([';', '//', '§'])('knows the comment string %s', commentString => {
    const said = hint.replace('#', commentString);
    const bytes = Buffer.from(`one\n${commentString} two\n# three\n${said}`).toString('latin1');
    expect(keptMessage(bytes, { ...settings, commentString })).toBe('one\n\n# three\n');
  });

  it('finds the comment character that git chose by itself', () => {
    const said = hint.replace('#', ';');
    const automatic = { ...settings, commentString: null };
    expect(keptMessage(`# one\n; two\n${said}\n; ${scissors}\nx`, automatic)).toBe('# one\n\n');
    expect(keptMessage(`# one\n; two\n${said}`, automatic)).toBe('# one\n\n');
  });
});
