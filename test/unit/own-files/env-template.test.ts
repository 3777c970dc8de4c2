import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDotenv } from '../../../src/formats/dotenv.ts';
import { renderTemplate } from '../../../src/own-files/env-template.ts';

const make = (text: string, existing: string | null = null) =>
  renderTemplate(
    {
      name: '.env',
      text,
      localValues: parseDotenv(text).map(({ value }) => value),
      looksSecret: bytes => Buffer.from(bytes).includes('s3cr3t'),
      leftOut: () => null,
    },
    existing,
  );
const body = (text: string) => text.split('\n').slice(3).join('\n');

describe('a template', () => {
  it('keeps keys, comments and order, and describes what belongs there', () => {
    const text =
      '# Mail\nexport SMTP_HOST=mail.internal # the relay\nSMTP_PASSWORD="p4ss word#1"\n\nPORT=3000\nDEBUG=true\nDB=postgres://me:pw@db/shop\nURL=https://shop.internal/x?y=1\nFROM=me@shop.example\nKEY="-----BEGIN\nabc\n-----END"\nEMPTY=\n';
    expect(make(text)).toBe(
      '# Template of .env: copy it with `npx secret-hook env init` and fill the copy in.\n' +
        '# WARNING: never put real passwords, tokens or keys here. This file is committed.\n\n' +
        '# Mail\nexport SMTP_HOST=your-smtp-host # the relay\nSMTP_PASSWORD=your-smtp-password\n\nPORT=3000\nDEBUG=true\n' +
        'DB=postgres://user:password@localhost/name\nURL=https://example.com\nFROM=you@example.com\nKEY=your-key\nEMPTY=\n',
    );
  });

  it('lets no value through in a comment, a line that is no assignment, or a commented-out assignment', () => {
    const text =
      'A=Velvet-Lantern-1\n# was Velvet-Lantern-1 before\n# A s3cr3t one\n# OLD_KEY=Kettle-Quarry-9\nloose Kettle words\nB="open\nKettle tail\n';
    const result = make(text);
    expect(result).not.toMatch(/Velvet|Kettle|s3cr3t/);
    expect(body(result)).toBe(
      'A=your-a\n# (a comment that held a value was left out)\n# (a comment that held a value was left out)\n# OLD_KEY=your-old-key\nB=your-b\n',
    );
  });

  it('that exists keeps its own words and gets what it lacks, in place', () => {
    const existing = '# do not commit real values\nA=put-yours-here\n# why\nC=1\n';
    expect(make('A=x1\n# about B\nB_TOKEN=Velvet-Lantern-1\nC=2\nD=4\n', existing)).toBe(
      '# do not commit real values\nA=put-yours-here\n# about B\nB_TOKEN=your-b-token\n# why\nC=1\nD=4\n',
    );
  });

  it('that holds a real value loses it', () => {
    expect(body(make('A_KEY=Velvet-Lantern-1\n', 'A_KEY=Velvet-Lantern-1\nB=x\n'))).toBe('A_KEY=your-a-key\nB=x\n');
  });

  it('is the same when it is made again, and never holds a value', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9!@%^&*()_+=[\]{}:;,.<>?/~ -]{8,30}$/).map(text => `q${text.trim()}Z7`);
    const key = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,12}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, value, fc.constantFrom('"', "'", '')), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, newline) => {
          const text = rows
            .map(([name, held, quote]) => `# ${name}${newline}${name}=${quote}${held}${quote}${newline}`)
            .join('');
          const once = make(text);
          expect(make(text, once)).toBe(once);
          expect(parseDotenv(text).filter(({ value: held }) => held.length >= 8 && once.includes(held))).toEqual([]);
        },
      ),
    );
  });

  it('keeps CRLF and drops a byte order mark', () => {
    const result = make('\u{feff}A=1\r\nB_TOKEN=Velvet-Lantern-1\r\n');
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u{feff}]/u);
  });
});
