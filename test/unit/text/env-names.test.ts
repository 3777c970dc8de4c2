import { describe, expect, it } from 'vitest';
import { envName } from '../../../src/text/env-names.ts';

const kinds: Readonly<Record<string, readonly string[]>> = {
  plain: [
    '.env',
    'a/b/.env',
    '.ENV',
    '.Env',
    'docker.env',
    'infra/.web.env',
    '.env.bak',
    '.env.bak.1752650000',
    '.env~',
  ],
  mode: ['.env.production', '.env.staging', '.env.dev', '.env.test', '.env.my_mode'],
  local: [
    '.env.local',
    '.env.production.local',
    '.ENV.LOCAL',
    '.env.keys',
    '.env.me',
    'infra/.secrets.env',
    '.env.example.local',
  ],
  template: [
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.dist',
    '.env.defaults',
    '.env-example',
    'env.example',
    'example.env',
    '.env.local.example',
    '.env.example.docker',
    'packages/a/.env.ci.example',
    '.dev.vars.example',
    '.envrc.example',
    '.env.production.erb',
  ],
  encrypted: ['.env.vault', '.env.encrypted', '.env.enc', 'prod.env.enc', '.env.gpg'],
  direnv: ['.envrc', 'a/.envrc'],
  flask: ['.flaskenv'],
};

describe('envName', () => {
  for (const [kind, paths] of Object.entries(kinds))
    for (const path of paths) it(`calls ${path} ${kind}`, () => expect(envName(path)?.kind).toBe(kind));

  for (const path of [
    '.envrc.local',
    '.env copy',
    '.env (1)',
    '..env.swp',
    '#.env#',
    '.env-prod',
    '.env_backup',
    'prod.env',
    '.dev.vars',
    '.dev.vars.production',
    'env.local',
    'env.production',
    '.env2',
    'app.env.local',
  ])
    it(`takes ${path} for an env file that is no template`, () => {
      const name = envName(path);
      expect(name).not.toBeNull();
      expect(name?.kind).not.toBe('template');
    });

  for (const path of [
    '.env.d.ts',
    '.env.ts',
    'env.ts',
    'env.d.ts',
    'vite-env.d.ts',
    'config/env.py',
    'process.env.js',
    'environment.ts',
    '.environment',
    'env/settings.py',
    '.env/bin/activate',
    'env',
    'myenv',
    'docs/.env.md',
    'venv',
    'src/env.mjs',
    'config.env.yaml',
    '.envs',
    'README.md',
  ])
    it(`takes ${path} for something else`, () => expect(envName(path)).toBeNull());

  it('keeps the mode of a mode file and of its local override', () => {
    expect(envName('.env.production')?.mode).toBe('production');
    expect(envName('.env.production.local')?.mode).toBe('production');
    expect(envName('.env')?.mode).toBeNull();
  });
});
