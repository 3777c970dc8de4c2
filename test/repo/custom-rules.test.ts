import { expect, test } from 'vitest';
import { createRepo } from '../support/repo.ts';

const good = {
  id: 'acme-deploy',
  title: 'Acme deploy key',
  why: 'Anyone holding it can deploy.',
  remedy: { steps: ['Delete it on the keys page'] },
  keywords: ['acme_'],
  pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{32})(?![A-Za-z0-9])',
  prefixes: ['acme_'],
  examples: { match: ['acme_[[base62:32]]'], ignore: ['acme_your-key'] },
};

const check = (customRules: readonly object[]) => {
  const repo = createRepo();
  repo.write('.secret-hook.json', JSON.stringify({ customRules }));
  const { code, stdout } = repo.cli('rules', 'check', '--own', '--format', 'json');
  return {
    code,
    ...(JSON.parse(stdout) as { custom: number; problems: { ruleId: string; test: string; detail: string }[] }),
  };
};

test('rules check tests the rules of a team beside the built-in ones', () => {
  expect(check([good])).toMatchObject({ code: 0, custom: 1, problems: [] });
});

test('rules check names what is wrong with a rule of a team: an example, a slow pattern', () => {
  const { code, problems } = check([
    {
      ...good,
      id: 'acme-other',
      keywords: ['acmeb_'],
      pattern: good.pattern.replace('acme_', 'acmeb_'),
      prefixes: ['acmeb_'],
    },
    {
      ...good,
      id: 'acme-slow',
      keywords: ['acmec_'],
      pattern: '(?<![A-Za-z0-9_])(?<secret>acmec_(?:[a-z0-9]{1,64}){1,64}!)',
      prefixes: ['acmec_'],
      examples: { match: ['acmec_[[hex:32]]!'], ignore: ['acmec_'] },
    },
  ]);
  expect(code).toBe(1);
  const said = problems.map(({ ruleId, test: name, detail }) => `${ruleId} ${name} ${detail}`).join('\n');
  expect(said).toContain('acme-other match match 1 gives nothing');
  expect(said).toMatch(/acme-slow pattern takes longer than 250 ms/);
});

test('a rule of a team has levels like the built-in ones', () => {
  const repo = createRepo();
  repo.write('.secret-hook.json', JSON.stringify({ customRules: [good], rules: { 'acme-deploy': 'warning' } }));
  expect(repo.cli('config').code).toBe(0);
  repo.write('.secret-hook.json', JSON.stringify({ customRules: [good], rules: { 'acme-deplo': 'warning' } }));
  expect(repo.cli('config').stderr).toContain('did you mean "acme-deploy"?');
});
