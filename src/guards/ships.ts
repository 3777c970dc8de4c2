/** Secrets in what would be published: a package, a source distribution, an image. */
import type { Finding, RepoPath, RuleInfo } from '../model.ts';
import { fileFinding } from './guard.ts';

/** A file with secrets that goes out with a package or an image. */
export const shipsRule: RuleInfo = {
  id: 'ships-secret',
  title: 'Secret file in what is published',
  severity: 'error',
  why: 'Packages and images are copied within minutes, and a version that was published once cannot be called back.',
  remedy: {
    revoke: null,
    steps: ['Keep the file out of it, and replace the values if a version with it was ever published'],
    instead: null,
  },
  references: [
    'https://docs.npmjs.com/cli/v11/using-npm/developers#keeping-files-out-of-your-package',
    'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    'https://setuptools.pypa.io/en/latest/userguide/miscellaneous.html',
  ],
};

/** A way out, and what it takes along: `npm` and `sdist` reach everybody, `docker` whoever has the image. */
interface Shipment {
  readonly path: RepoPath;
  readonly by: 'npm' | 'sdist' | 'docker' | 'unknown';
  readonly because: string;
  readonly fix: readonly string[];
}

const words: Readonly<Record<Shipment['by'], string>> = {
  npm: '`npm pack` takes it along',
  sdist: 'The source distribution takes it along',
  docker: 'It goes into the image',
  unknown: 'Whether the source distribution takes it along cannot be decided from here',
};

/** One finding for each file and way. */
export function judgeShipments(shipments: readonly Shipment[]): readonly Finding[] {
  return shipments.map(({ path, by, because, fix }) =>
    fileFinding(shipsRule, {
      severity: by === 'unknown' ? 'note' : by === 'docker' ? 'warning' : 'error',
      path,
      origin: { kind: 'worktree' },
      reasons: [`by=${by}`],
      detail: `${words[by]} (${because}).`,
      fix,
    }),
  );
}
