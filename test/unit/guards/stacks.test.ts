import { describe, expect, it } from 'vitest';
import { isCommittedOnPurpose, keepsEnvFilesOut, stacksAt, stacksOf } from '../../../src/guards/stacks.ts';
import { envName } from '../../../src/text/env-names.ts';
import { path } from '../../support/findings.ts';

const manifest = (name: string, text: string) => ({ path: path(name), bytes: Buffer.from(text) });
const purpose = (stacks: ReturnType<typeof stacksOf>, file: string) => {
  const name = envName(file);
  return name !== null && isCommittedOnPurpose(stacks, path(file), name);
};

describe('stacksOf', () => {
  const found: readonly (readonly [name: string, text: string, stacks: readonly string[]])[] = [
    ['package.json', '{"devDependencies":{"vite":"7"}}', ['vite']],
    ['package.json', '{"devDependencies":{"vitest":"4","vite-plugin-x":"1"}}', []],
    ['package.json', '{"dependencies":{"next":"15","dotenv":"17"}}', ['next', 'dotenv']],
    ['package.json', '{"scripts":{"vite":"vite"}}', []],
    ['package.json', 'not json', []],
    ['composer.json', '{"require":{"symfony/framework-bundle":"7"}}', ['symfony']],
    ['requirements-dev.txt', 'Flask==3\npython-dotenv\n', ['python-web', 'dotenv']],
    ['requirements.txt', 'flask-login\nrequests\n', []],
    ['pyproject.toml', 'dependencies = ["fastapi>=0.1"]', ['python-web']],
    ['Gemfile', "gem 'rails'\ngem 'dotenv-rails'\n", ['rails', 'dotenv']],
    ['Cargo.toml', '[dependencies]\ndotenvy = "0.15"\n', ['dotenv']],
    ['app.csproj', '<Project/>', ['dotnet']],
  ];
  for (const [name, text, stacks] of found)
    it(`reads ${stacks.join(' and ') || 'nothing'} from ${name} ${JSON.stringify(text)}`, () =>
      expect([...stacksAt(stacksOf([manifest(name, text)]), path('x'))]).toEqual(stacks));

  it('lets the nearest manifest decide', () => {
    const stacks = stacksOf([
      manifest('package.json', '{"devDependencies":{"vite":"7"}}'),
      manifest('api/package.json', '{"dependencies":{"express":"5"}}'),
    ]);
    expect(purpose(stacks, 'web/.env')).toBe(true);
    expect(purpose(stacks, 'api/src/.env')).toBe(false);
  });
});

describe('isCommittedOnPurpose', () => {
  const vite = stacksOf([manifest('package.json', '{"devDependencies":{"vite":"7"}}')]);
  for (const file of ['.env', '.env.production'])
    it(`takes ${file} of Vite`, () => expect(purpose(vite, file)).toBe(true));
  for (const file of ['.env.local', '.env.production.local', '.env.bak', 'docker.env', '.envrc', '.env.vault'])
    it(`does not take ${file} of Vite`, () => expect(purpose(vite, file)).toBe(false));
});

it('keepsEnvFilesOut is true for a loader anywhere and false for a stack that commits', () => {
  expect(keepsEnvFilesOut(stacksOf([manifest('a/package.json', '{"dependencies":{"dotenv":"17"}}')]))).toBe(true);
  expect(keepsEnvFilesOut(stacksOf([manifest('package.json', '{"devDependencies":{"vite":"7"}}')]))).toBe(false);
});
