/** Each tool's files, carried over by the packed tarball in a fresh repository, up to a commit that they let through. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asProject, createProject, npmInstall, type Project } from '../support/project.ts';
import { createRepo, fakeToken } from '../support/repo.ts';

const token = `token = '${fakeToken(1)}'\n`;
const sha1 = createHash('sha1').update(fakeToken(1)).digest('hex');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Talisman's checksum of a single file: over nothing before it, its content and its path. */
const talismanSum = sha256(`${sha256('')}${sha256(token)}${sha256('src/known.py')}`);

/** Tool → files beside `src/known.py`, which it lets through. */
const tools: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'detect-secrets': {
    '.secrets.baseline': JSON.stringify({
      version: '1.5.0',
      plugins_used: [{ name: 'KeywordDetector', keyword_exclude: '' }],
      filters_used: [{ path: 'detect_secrets.filters.allowlist.is_line_allowlisted' }],
      results: { 'src/known.py': [{ type: 'Secret Keyword', hashed_secret: sha1, line_number: 1 }] },
      generated_at: '2026-01-01T00:00:00Z',
    }),
  },
  'gitleaks configuration': {
    '.gitleaks.toml': `[extend]\nuseDefault = true\n\n[[rules]]\nid = "acme"\nregex = '''acme_[a-z0-9]{32}'''\n\n[allowlist]\npaths = ['''^src/known\\.py$''']\n`,
  },
  '.gitleaksignore': { '.gitleaksignore': 'src/known.py:pypi-upload-token:1\n' },
  'git-secrets': { '.gitallowed': '^src/known\\.py:\n' },
  'git-secrets settings': {},
  secretlint: {
    '.secretlintrc.json': '{ "rules": [{ "id": "@secretlint/secretlint-rule-preset-recommend" }] }\n',
    '.secretlintignore': 'known.py\n',
  },
  talisman: {
    '.talismanrc': `fileignoreconfig:\n- filename: src/known.py\n  checksum: ${talismanSum}\nversion: "1.0"\n`,
  },
  trufflehog: { 'trufflehog-exclude.txt': '^src/known\\.py$\n' },
};

test('known findings go through, new ones are stopped, and the files of each tool stay as they are', () => {
  const home = createProject();
  npmInstall(home);
  for (const [tool, files] of Object.entries(tools)) {
    const project = installed({ ...files, 'src/known.py': token }, join(home.dir, 'node_modules', '.bin'));
    if (tool === 'git-secrets settings') {
      project.git('config', '--add', 'secrets.patterns', 'acme_[a-z0-9]{32}');
      project.git('config', '--global', '--add', 'secrets.allowed', '^src/known\\.py:');
    }
    const hashes = () => Object.keys(files).map(name => project.git('hash-object', name));
    const before = hashes();
    const said = project.must('secret-hook', 'migrate', '--yes');
    const status = project.git('status', '--porcelain');
    const after = hashes();
    project.git('add', '--all');
    project.stage('src/known.py', `# touched\n${token}`);
    const known = project.run('secret-hook', 'scan', '--staged').code;
    project.stage('src/new.py', `token = '${fakeToken(2)}'\n`);
    const fresh = project.run('secret-hook', 'scan', '--staged').code;
    expect({ tool, after, known, fresh }).toEqual({ tool, after: before, known: 0, fresh: 1 });
    expect(said).toContain('They differ nowhere');
    expect(status).toMatch(/^(?:\?\? \.secret-hook\.(?:json|baseline\.json)\n?)+$/);
  }
});

/** A fresh repository with the program in PATH. */
function installed(files: Readonly<Record<string, string>>, bin: string): Project {
  const project = asProject(createRepo());
  project.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', ...files });
  project.env['PATH'] = `${bin}:${project.env['PATH']}`;
  return project;
}
