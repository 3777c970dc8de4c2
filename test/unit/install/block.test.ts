import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlock, isShell, quote, renderBlock, withBlock, withoutBlock } from '../../../src/install/block.ts';

const block = { hook: 'pre-commit', folder: 'packages/web', kept: false };

describe('the managed block', () => {
  it('stands right after the line that names the interpreter', () => {
    const text = withBlock('#!/usr/bin/env bash\nset -e\nmake lint\n', block);
    expect(text).toBe(`#!/usr/bin/env bash\n${renderBlock(block)}set -e\nmake lint\n`);
  });

  it('is the same block after a second time, and replaces one of another folder', () => {
    const once = withBlock('#!/bin/sh\nmake\n', block);
    expect(withBlock(once, block)).toBe(once);
    expect(withBlock(once, { ...block, folder: '' })).toBe(withBlock('#!/bin/sh\nmake\n', { ...block, folder: '' }));
  });

  it('goes out again without a trace, whatever stood there', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '#!/bin/sh\n', '#!/bin/bash\r\n'), (rest, shebang) => {
        const text = shebang + rest.replaceAll('secret-hook', '');
        if (rest.startsWith('#!')) return;
        expect(withoutBlock(withBlock(text, block))).toBe(text);
      }),
    );
  });

  it('goes out of a file whose line ends a checkout has turned', () => {
    const turned = withBlock('#!/bin/sh\nmake\n', block).replaceAll('\n', '\r\n');
    expect(withoutBlock(turned)).toBe('#!/bin/sh\r\nmake\r\n');
  });

  it('goes out when its last line was deleted, and takes no line of others along', () => {
    const torn = withBlock('#!/bin/sh\nmake\n', block).replace(/^# <<<.*\n/m, '');
    expect(withoutBlock(torn)).toBe('#!/bin/sh\nmake\n');
  });

  it('has a number sign at the end of every line, so that a carriage return there is part of a comment', () => {
    for (const line of renderBlock({ ...block, kept: true })
      .trimEnd()
      .split('\n'))
      expect(line).toMatch(/#$/);
  });

  it('is not seen where there is none', () => {
    expect(findBlock('#!/bin/sh\n# secret-hook is called by make\nmake check\n')).toBeNull();
  });
});

describe('which files can hold shell lines', () => {
  it.each([
    ['#!/bin/sh\n', true],
    ['#!/usr/bin/env bash\n', true],
    ['#!/usr/bin/env -S dash -e\n', true],
    ['make lint\n', true],
    ['#!/usr/bin/env python3\n', false],
    ['#!/usr/bin/env node\n', false],
    ['#!/bin/zsh\n', false],
    ['#!/usr/bin/fish\n', false],
    ['\u007fELF\0\0', false],
  ])('%j: %s', (text, expected) => {
    expect(isShell(text)).toBe(expected);
  });
});

it.each([
  ['packages/web', 'packages/web'],
  ['', "''"],
  ['my app', "'my app'"],
  ["it's", `'it'\\''s'`],
])('quotes %j as %s for the shell', (word, expected) => {
  expect(quote(word)).toBe(expected);
});
