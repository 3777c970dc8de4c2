/** Shows the main job on real input: a throw-away repository, real git, the packed tarball, its husky hook, real commits. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'secret-hook-demo-'));
const repository = join(work, 'shop');
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(GIT_|HUSKY|npm_|SECRET_HOOK_)/.test(name)),
);
Object.assign(env, { HOME: work, GIT_CONFIG_NOSYSTEM: '1' });
delete env.CI;
let wrong = 0;

const say = text => process.stdout.write(`${text}\n`);
const quiet = (file, args, cwd = repository) =>
  execFileSync(file, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const write = (name, text) => writeFileSync(join(repository, name), text);

/** Runs a command as a person would type it and shows what it answers. */
function show(command, expected) {
  say(`\n$ ${command}`);
  const { status } = spawnSync('sh', ['-c', command], {
    cwd: repository,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if ((status === 0) !== (expected === 'goes through')) {
    wrong++;
    say(`!! this should have ${expected === 'goes through' ? 'gone through' : 'been stopped'} (exit code ${status})`);
  }
}
const title = text => say(`\n${'─'.repeat(72)}\n${text}\n${'─'.repeat(72)}`);

try {
  const tarball = quiet('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work], root)
    .trim()
    .split('\n')
    .at(-1);
  mkdirSync(repository);
  quiet('git', ['init', '-q', '-b', 'main']);
  for (const [name, value] of [
    ['user.name', 'Demo'],
    ['user.email', 'demo@example.org'],
    ['commit.gpgsign', 'false'],
  ])
    quiet('git', ['config', name, value]);
  write('package.json', `${JSON.stringify({ name: 'shop', version: '1.0.0', private: true }, null, 2)}\n`);
  write('.gitignore', 'node_modules/\n.env\n.env.*\n!.env.example\n');
  write('.env.example', 'API_TOKEN=<your-token>\n');
  say('A throw-away project; secret-hook comes from the packed tarball.');
  quiet('npm', ['install', '--silent', '--no-audit', '--no-fund', '-D', join(work, tarball)]);
  show('npx secret-hook install', 'goes through');
  show('git add -A && git commit -q -m "Start the project"', 'goes through');

  title('1. A provider token in a staged file is stopped');
  write(
    'release.sh',
    `#!/bin/sh\nexport TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmc${randomBytes(90).toString('base64url')}\n`,
  );
  show('git add release.sh && git commit -m "Add the release script"', 'stopped');
  quiet('git', ['rm', '-q', '--cached', '-f', 'release.sh']);
  rmSync(join(repository, 'release.sh'));

  title('2. A .env that was forced past .gitignore is stopped');
  write('.env', `API_TOKEN=${randomBytes(20).toString('hex')}\n`);
  show('git add -f .env && git commit -m "Add settings"', 'stopped');
  quiet('git', ['rm', '-q', '--cached', '-f', '.env']);

  title('3. A .env that git does not ignore is stopped, although nobody staged it');
  mkdirSync(join(repository, 'api'));
  write('api/.gitignore', '!.env\n');
  write('api/.env', `DB_PASSWORD=${randomBytes(12).toString('hex')}\n`);
  write('README.md', '# Shop\n');
  show('git add README.md && git commit -m "Add a readme"', 'stopped');
  rmSync(join(repository, 'api'), { recursive: true });

  title('4. A commit that opens a hole in .gitignore is stopped, with the lines to add');
  write('.gitignore', 'node_modules/\n');
  show('git add .gitignore README.md && git commit -m "Tidy up .gitignore"', 'stopped');
  write('.gitignore', 'node_modules/\n.env\n.env.*\n!.env.example\n');

  title('5. A clean change goes through');
  write('index.js', 'export const token = process.env.API_TOKEN;\n');
  show('git add -A && git commit -m "Read the token from the environment"', 'goes through');
  say(
    `\n${wrong === 0 ? 'That is the main job: four commits stopped, the clean ones went through.' : `${wrong} of the commits above did not do what they should.`}`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
