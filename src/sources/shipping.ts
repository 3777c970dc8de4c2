/** What `npm pack`, a source distribution and a Docker build would take along. Decided from files; nothing is run. */
import { posix } from 'node:path';
import type { RepoPath } from '../model.ts';
import { readDockerignore } from '../text/dockerignore.ts';
import { copiedSources } from '../text/dockerfile.ts';
import { readManifestIn } from '../text/manifest-in.ts';
import { npmTakes } from './npm-package.ts';

/** What the answers depend on. */
export interface ShippingFacts {
  /** Every file of the tree. */
  readonly paths: readonly RepoPath[];
  /** Text of a file; null when it cannot be read. */
  readonly read: (path: string) => string | null;
  readonly tracked: (path: RepoPath) => boolean;
  readonly ignored: (path: RepoPath) => boolean;
}

/** A way out that takes a file along; `unknown` where only the tool itself can tell. */
export interface Shipped {
  readonly path: RepoPath;
  readonly by: 'npm' | 'sdist' | 'docker' | 'unknown';
  /** What decides: `package.json`, `Dockerfile:4`. */
  readonly because: string;
  /** Lines that keep the file out. */
  readonly fix: readonly string[];
}

/** Answers for the given files, which are few: those with secrets in them. */
export async function shippedFiles(files: readonly RepoPath[], facts: ShippingFacts): Promise<readonly Shipped[]> {
  if (files.length === 0) return [];
  const taken = await npmTakes(files, facts);
  return [...taken, ...files.flatMap(path => sdistTakes(path, facts)), ...dockerTakes(files, facts)];
}

const dockerfileName = /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:Dockerfile|dockerfile)$/;

/** The context is taken to be the folder of the Dockerfile, as `docker build .` has it. */
function dockerTakes(files: readonly RepoPath[], { paths, read }: ShippingFacts): readonly Shipped[] {
  return paths
    .filter(path => dockerfileName.test(path) && !path.endsWith('.dockerignore'))
    .flatMap(dockerfile => {
      const context = posix.dirname(dockerfile);
      const own = `${dockerfile}.dockerignore`;
      const shared = posix.join(context, '.dockerignore');
      const ignoreFile = read(own) === null ? shared : own;
      const leftOut = readDockerignore(read(ignoreFile) ?? '');
      const sources = copiedSources(read(dockerfile) ?? '');
      return files.flatMap((path): readonly Shipped[] => {
        const name = below(context, path);
        if (name === null || leftOut(name)) return [];
        const source = sources.find(({ takes }) => takes(name));
        if (source === undefined) return [];
        const missing = read(ignoreFile) === null ? `, and there is no ${shared}` : '';
        const because = `${dockerfile}:${source.line} copies it${missing}`;
        return [{ path, by: 'docker', because, fix: [`# at the end of ${ignoreFile}:`, name] }];
      });
    });
}

/** Path from `folder` (`.` is the top); null when it lies elsewhere. */
function below(folder: string, path: string): string | null {
  if (folder === '.') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

const pythonFiles = ['pyproject.toml', 'setup.py', 'setup.cfg'];

/** By the nearest Python project around the file. */
function sdistTakes(path: RepoPath, facts: ShippingFacts): readonly Shipped[] {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const [pyproject, ...setup] = pythonFiles.map(name => facts.read(posix.join(folder, name)));
    if (pyproject !== null || setup.some(text => text !== null)) return fromProject(path, folder, facts);
    if (folder === '.') return [];
  }
}

function fromProject(path: RepoPath, folder: string, facts: ShippingFacts): readonly Shipped[] {
  const at = (name: string): string => posix.join(folder, name);
  const pyproject = facts.read(at('pyproject.toml')) ?? '';
  const hasSetup = facts.read(at('setup.py')) !== null || facts.read(at('setup.cfg')) !== null;
  // A pyproject.toml that only holds settings of tools builds nothing.
  if (!hasSetup && !/^\s*\[(?:build-system|project|tool\.poetry)\]/m.test(pyproject)) return [];
  const backend = /^\s*build-backend\s*=\s*["'](?<name>[\w.:-]+)/m.exec(pyproject)?.groups?.['name'] ?? 'setuptools';
  const name = below(folder, path) ?? path;
  const found = (by: Shipped['by'], because: string, fix: readonly string[]): readonly Shipped[] => [
    { path, by, because, fix },
  ];
  if (backend.startsWith('setuptools')) {
    const said = readManifestIn(facts.read(at('MANIFEST.in')) ?? '')(name);
    const fix = [`# at the end of ${at('MANIFEST.in')}:`, `exclude ${name}`];
    if (said === true) return found('sdist', `${at('MANIFEST.in')} includes it`, fix);
    const byGit = /\bsetuptools[_-](?:scm|git)\b/.test(`${pyproject}${facts.read(at('setup.py')) ?? ''}`);
    return said === null && byGit && facts.tracked(path)
      ? found('sdist', 'setuptools-scm packs what git tracks', fix)
      : [];
  }
  if (facts.ignored(path)) return [];
  if (backend.startsWith('hatchling') && !/^\s*\[tool\.hatch\.build/m.test(pyproject)) {
    const fix = [`# in ${at('pyproject.toml')}:`, '[tool.hatch.build.targets.sdist]', `exclude = ["/${name}"]`];
    return found('sdist', 'hatchling packs all that git does not ignore', fix);
  }
  return found('unknown', `${backend}: build one and look with \`tar tf\``, []);
}
