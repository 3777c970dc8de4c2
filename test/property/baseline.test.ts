/** Whatever happens to the code around a secret, the baseline stays as it is and goes on counting. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRepo, fakeToken } from '../support/repo.ts';

const line = (seed: number): string => `export const token${seed} = '${fakeToken(seed)}';`;

/** Ways in which code moves without its secrets changing. */
const mutations = {
  'lines above': (text: string) => `// one\n// two\n\n${text}`,
  'lines below': (text: string) => `${text}\n// end\n`,
  CRLF: (text: string) => text.replaceAll(/\r?\n/g, '\r\n'),
  LF: (text: string) => text.replaceAll('\r\n', '\n'),
  indent: (text: string) => text.replaceAll(/^/gm, '    '),
  'double quotes': (text: string) => text.replaceAll("'", '"'),
  'order of lines': (text: string) => text.split('\n').toReversed().join('\n'),
} as const;

const mutation = fc.constantFrom(...Object.keys(mutations)) as fc.Arbitrary<keyof typeof mutations>;
const step = fc.oneof(
  mutation.map(name => ({ kind: 'edit', name }) as const),
  fc.constantFrom('src/b.ts', 'lib/deep/er/c.ts', 'd.js').map(to => ({ kind: 'move', to }) as const),
  fc.constantFrom('amend', 'squash', 'rebase').map(how => ({ kind: 'history', how }) as const),
);

test('moves, renames, line ends, formatting and rewritten history leave the baseline still', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), steps => {
      const repo = createRepo();
      let path = 'src/a.ts';
      let text = `${line(1)}\nconst other = 1;\n${line(2)}\n`;
      repo.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', [path]: text });
      repo.cli('baseline', 'create', '--reason', 'old');
      repo.git('add', '.secret-hook.baseline.json');
      repo.git('commit', '--quiet', '--no-verify', '--message', 'baseline');
      const baseline = () => readFileSync(join(repo.dir, '.secret-hook.baseline.json'), 'utf8');
      const before = baseline();
      for (const one of steps) {
        if (one.kind === 'edit') {
          text = mutations[one.name](text);
          repo.commit({ [path]: text });
        } else if (one.kind === 'move' && one.to !== path) {
          repo.git('rm', '--quiet', '--cached', path);
          repo.shell(`rm '${path}'`);
          repo.commit({ [one.to]: text });
          path = one.to;
        } else if (one.kind === 'history') {
          const args = one.how === 'amend' ? ['--amend'] : [];
          if (one.how === 'rebase') {
            repo.git('rebase', '--quiet', '--root', '--no-verify', '--force-rebase');
            continue;
          }
          if (one.how === 'squash') repo.git('reset', '--quiet', '--soft', 'HEAD~1');
          repo.git('commit', '--quiet', '--no-verify', '--allow-empty', ...args, '--message', 'rewritten');
        }
      }
      expect(repo.cli('baseline', 'update').stdout).toContain('up to date');
      expect(repo.cli('baseline', 'prune').stdout).toContain('nothing to remove');
      expect(baseline()).toBe(before);
      const report = JSON.parse(repo.cli('scan', path, '--format', 'json').stdout) as {
        findings: { severity: string }[];
        suppressed: unknown[];
      };
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.suppressed).toHaveLength(2);
    }),
    { numRuns: 8 },
  );
}, 300_000);
