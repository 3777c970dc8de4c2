/** The default set-up with other package managers, each installed from the npm registry into a folder of the test. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import {
  asProject,
  createProject,
  expectGuarded,
  packedTarball,
  toolFolder,
  type Project,
} from '../support/project.ts';
import { openRepo } from '../support/repo.ts';

/** Installs a package manager and puts it first in PATH. */
function tool(project: Project, specifier: string): void {
  const folder = toolFolder(project);
  project.must('npm', 'install', '--prefix', folder, '--prefer-offline', specifier);
  project.env['PATH'] = `${join(folder, 'node_modules/.bin')}:${project.env['PATH']}`;
}

/** A clone that shares the tools of the project. */
function cloneOf(project: Project): Project {
  project.git('add', '--all');
  project.git('commit', '--quiet', '-m', 'set up');
  const path = resolve(project.dir, '../clone');
  project.git('clone', '--quiet', project.dir, path);
  const clone = asProject(openRepo(path));
  Object.assign(clone.env, project.env);
  return clone;
}

it('pnpm: a clone is guarded after its install, although pnpm links no bin of a dependency', () => {
  const project = createProject();
  tool(project, 'pnpm@10.34.8');
  project.env['npm_config_store_dir'] = resolve(project.dir, '../pnpm-store');
  project.must('pnpm', 'add', '-D', packedTarball());
  project.must('pnpm', 'exec', 'secret-hook', 'install');
  expectGuarded(project);
  const clone = cloneOf(project);
  clone.must('pnpm', 'install', '--frozen-lockfile');
  expectGuarded(clone);
});

it('Yarn 1: a clone is guarded after its install', () => {
  const project = createProject();
  tool(project, 'yarn@1.22.22');
  project.env['YARN_CACHE_FOLDER'] = resolve(project.dir, '../yarn-cache');
  project.must('yarn', 'add', '-D', packedTarball());
  project.must('yarn', 'secret-hook', 'install');
  expectGuarded(project);
  const clone = cloneOf(project);
  // Yarn 1 writes a tarball's path in a form that it does not take for up to date with --frozen-lockfile.
  clone.must('yarn', 'install');
  expectGuarded(clone);
});

it.each([
  ['4.18.1', 'node-modules'],
  ['4.18.1', 'pnp'],
  ['3.8.7', 'pnp'],
])('Yarn %s with %s: a clone is guarded after its install, by postinstall', (version, linker) => {
  const project = createProject();
  tool(project, `@yarnpkg/cli-dist@${version}`);
  const certificates = version.startsWith('3') ? 'YARN_CA_FILE_PATH' : 'YARN_HTTPS_CA_FILE_PATH';
  Object.assign(project.env, {
    YARN_ENABLE_GLOBAL_CACHE: 'false',
    YARN_ENABLE_TELEMETRY: '0',
    YARN_ENABLE_SCRIPTS: 'true',
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    ...(process.env['TEST_EXTRA_CA_CERTS'] ? { [certificates]: process.env['TEST_EXTRA_CA_CERTS'] } : {}),
  });
  project.write('.yarnrc.yml', `nodeLinker: ${linker}\n`);
  project.write('.gitignore', `${readFileSync(join(project.dir, '.gitignore'), 'utf8')}.yarn/\n.pnp.*\n`);
  project.must('yarn', 'add', '-D', `secret-hook@file:${packedTarball()}`);
  const said = project.must('yarn', 'secret-hook', 'install');
  expect(said).toContain(`Prove that it works:  ${linker === 'pnp' ? 'yarn' : 'npx'} secret-hook doctor`);
  expect(readFileSync(join(project.dir, 'package.json'), 'utf8')).toContain('"postinstall": "secret-hook prepare');
  expectGuarded(project);
  const clone = cloneOf(project);
  clone.must('yarn', 'install');
  expectGuarded(clone);
  expect(clone.must('yarn', 'secret-hook', 'doctor')).toContain('The hook works here.');
});
