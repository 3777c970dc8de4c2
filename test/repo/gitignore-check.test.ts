/** Lines that look right and are not, stacks, templates, and what is tracked although ignored: with git as the judge. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullCover } from '../support/guards.ts';
import { checkIgnore, told } from '../support/own-files.ts';
import { createRepo } from '../support/repo.ts';

const look = async (root: string | Buffer, nested: string | null = null) => {
  const repo = createRepo();
  repo.commit({
    '.gitignore': root,
    'packages/a/x': '',
    ...(nested === null ? {} : { 'packages/a/.gitignore': nested }),
  });
  return told((await checkIgnore(repo)).findings, 'gitignore-lookalike').map(line =>
    line.replace(/^warning gitignore-lookalike /, ''),
  );
};

describe('a line that looks right and is not is named with what it does', () => {
  const table: readonly (readonly [string | Buffer, string])[] = [
    ['.env\n', '.gitignore:1 `.env`: it matches that one name'],
    ['**/.env\n', '.gitignore:1 `**/.env`: it matches that one name'],
    ['*.env\n', '.gitignore:1 `*.env`: it matches that one name'],
    ['/.env\n/.env.*\n', '.gitignore:1 `/.env`: the slash at its beginning ties it to this folder'],
    ['.env/\n', '.gitignore:1 `.env/`: the slash at its end makes it match folders only, so `.env` stays open.'],
    ['x\nenv\n', '.gitignore:2 `env`: it matches the name `env`, without the dot'],
    ['./.env\n', '.gitignore:1 `./.env`: git does not know `./`'],
    [' .env\n', '.gitignore:1 ` .env`: a blank at its beginning'],
    ['.env # c\n', '.gitignore:1 `.env # c`: a comment cannot stand behind a pattern'],
    ['#.env\n', '.gitignore:1 `#.env`: the number sign at its beginning'],
    ['.env,.env.local\n', '.gitignore:1 `.env,.env.local`: one line is one pattern'],
    ['.env .env.local\n', '.gitignore:1 `.env .env.local`: one line is one pattern'],
    ['.env\t\n', '.gitignore:1 `.env\t`: the tab at its end'],
    ['.env\\ \n', '.gitignore:1 `.env\\ `: the escaped blank'],
    ['".env"\n', '.gitignore:1 `".env"`: the quotes'],
    ['config\\.env\n', '.gitignore:1 `config\\.env`: a backslash escapes'],
    ['~/.env\n', '.gitignore:1 `~/.env`: patterns count from the folder'],
    [Buffer.from('\u{feff}.env\r\n', 'utf16le'), '.gitignore:1 .gitignore: it is saved as UTF-16'],
    ['node_modules\r.env\r', '.gitignore:1 .gitignore: its lines end with a carriage return alone'],
    ['.ENV\n', '.gitignore:1 `.ENV`: case counts on Linux'],
    ['.env.*\n', '.gitignore:1 `.env.*`: it wants something behind the second dot'],
    ['.env*\n!.env.local\n', '.gitignore:2 `!.env.local` re-includes .env.local'],
    [
      '!.env.example\n.env*\n',
      '.gitignore:1 `!.env.example` comes before .gitignore:2 (.env*), and the last match wins',
    ],
    ['**/.env.local\n', '.gitignore:1 `**/.env.local`: it matches that one name only'],
    ['.env.example\n', '.gitignore:1 `.env.example`: it ignores the template'],
    ['/config/.env\n', '.gitignore:1 `/config/.env`: it matches in that one folder only'],
  ];
  for (const [text, expected] of table)
    it(`${JSON.stringify(text.toString())}`, async () => expect((await look(text)).join('\n')).toContain(expected));

  it('with the line to delete where it re-includes, but not in a stack that commits the file', async () => {
    const reincludes = async (files: Readonly<Record<string, string>>) => {
      const repo = createRepo();
      repo.commit({ '.gitignore': '.env*\n!.env.example\n', 'app/.gitignore': '!.env\n', ...files });
      const { findings } = await checkIgnore(repo);
      return findings.filter(({ rule, path }) => rule.id === 'gitignore-lookalike' && path === 'app/.gitignore');
    };
    const [found] = await reincludes({});
    expect(found?.fix).toEqual(['# delete this line: app/.gitignore:1 (!.env)']);
    const symfony = { 'app/composer.json': '{"require":{"symfony/framework-bundle":"7"}}', 'app/symfony.lock': '{}' };
    expect(await reincludes(symfony)).toEqual([]);
  });

  it('in a package whose own file re-includes', async () =>
    expect((await look('.env*\n!.env.example\n', '!.env\n')).join('\n')).toContain(
      'packages/a/.gitignore:1 `!.env` re-includes packages/a/.env',
    ));

  it('nothing is said where another line does what it seems to do', async () => {
    for (const text of [
      fullCover,
      '.env # c\n.env*\n!.env.example\n',
      'env/\n.env*\n!.env.example\n',
      '.env\r\n.env.*\r\n!.env.example\r\n',
      '/.env\n**/.env*\n!.env.example\n',
    ])
      expect(await look(text)).toEqual([]);
  });

  it('and a symbolic link is named', async () => {
    const repo = createRepo();
    repo.commit({ 'rules.txt': fullCover });
    symlinkSync('rules.txt', join(repo.dir, '.gitignore'));
    repo.git('add', '-A');
    expect(told((await checkIgnore(repo)).findings, 'gitignore-lookalike')).toEqual([
      'warning gitignore-lookalike .gitignore:1 .gitignore: it is a symbolic link, and git does not follow one here.',
    ]);
  });
});

describe('`grep -q .env .gitignore` says "safe" for nine files; git ignores .env in two of them', () => {
  const table: Readonly<Record<string, boolean>> = {
    'venv/': false,
    '# .env is fine': false,
    '!.env': false,
    '.env.example': false,
    'my-environment/': false,
    '/config/.env': false,
    '**/.env.local': false,
    '.env': true,
    '.env*': true,
  };
  for (const [line, isCovered] of Object.entries(table))
    it(`for ${line}`, async () => {
      const repo = createRepo();
      repo.commit({ '.gitignore': `${line}\n` });
      expect(repo.shell("grep -q '.env' .gitignore").code).toBe(0);
      const { coverage } = await checkIgnore(repo);
      const found = coverage.find(({ path }) => path === '.env')?.ignored.index ?? null;
      expect(found !== null && !found.pattern.startsWith('!')).toBe(isCovered);
    });
});

describe('secrets files of a stack', () => {
  it('that are not ignored are named with their lines', async () => {
    const repo = createRepo();
    repo.commit({
      '.gitignore': `${fullCover}*.pem\n*.p12\n*.pfx\nid_rsa\nid_ed25519\n`,
      'web/Gemfile': 'gem "rails", "~> 8"\n',
      'infra/main.tf': '',
    });
    const { findings } = await checkIgnore(repo);
    expect(told(findings)).toEqual([
      'note gitignore-stack .gitignore:1 Rails: not ignored for teammates: web/config/master.key, web/config/credentials/production.key.',
      'note gitignore-stack .gitignore:1 Terraform: not ignored for teammates: infra/terraform.tfstate, infra/terraform.tfstate.backup, infra/secret.auto.tfvars, infra/.terraform/x, infra/.terraformrc, infra/crash.log, infra/plan.tfplan.',
    ]);
    expect(findings[0]?.fix).toEqual([
      '# at the end of .gitignore:',
      '/web/config/*.key',
      '/web/config/credentials/*.key',
    ]);
    repo.write('web/config/master.key', 'x');
    expect(told((await checkIgnore(repo)).findings)[0]).toContain('error gitignore-stack .gitignore:1 Rails');
  });

  it('of Java, .NET and Aider are asked for', async () => {
    const repo = createRepo();
    repo.commit({
      '.gitignore': `${fullCover}*.pem\n*.p12\n*.pfx\nid_rsa\nid_ed25519\n`,
      'java/pom.xml': '<project/>',
      'net/a.csproj': '<Project/>',
      '.aider.conf.yml': 'model: x\n',
    });
    const said = told((await checkIgnore(repo)).findings).join('\n');
    for (const path of ['java/local.properties', 'net/production.env', '.aider.chat.history.md'])
      expect(said).toContain(path);
    repo.write('.gitignore', `${fullCover}.aider.chat.*\n.aider.input.*\n`);
    repo.git('add', '.gitignore');
    expect(told((await checkIgnore(repo)).findings).join('\n')).not.toContain('Aider');
  });

  it('that lie about anywhere are a note', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': fullCover, 'README.md': '' });
    expect(told((await checkIgnore(repo)).findings)).toEqual([
      'note gitignore-stack .gitignore:1 any repository: not ignored for teammates: id_rsa, id_ed25519, key.pem, store.p12, store.pfx.',
    ]);
  });
});

describe('what is tracked although ignored', () => {
  it('is a warning for an env or key file, a note for others, and silent in `git status --ignored`', async () => {
    const repo = createRepo();
    repo.commit({ '.gitignore': `${fullCover}dist/\n`, '.env': 'A=1\n', 'dist/a.js': '', 'dist/b.js': '' });
    expect(repo.shell('git status --ignored | grep .env').stdout).toBe('');
    expect(told((await checkIgnore(repo)).findings, 'tracked-although-ignored')).toEqual([
      'warning tracked-although-ignored .env:1 git tracks it although .gitignore:1 (.env) ignores it.',
      'note tracked-although-ignored dist/a.js:1 git tracks it although .gitignore:4 (dist/) ignores it; so too dist/b.js.',
    ]);
  });
});
