/** Where the developer's own values lie outside of the repository, and who reads each file. */
import { delimiter, isAbsolute, join } from 'node:path';
import {
  awsFields,
  dockerFields,
  type Field,
  gitCredentialFields,
  netrcFields,
  npmrcFields,
  pypircFields,
  yamlPairs,
} from './fields.ts';

/** A file and how it is read. */
export interface OwnFile {
  /** Absolute. */
  readonly path: string;
  /** For a person: `~/.npmrc`, `.env`. */
  readonly shown: string;
  readonly read: (bytes: Uint8Array) => readonly Field[];
  /** Read in passing: a field that is met has to be confirmed by a parser. */
  readonly unconfirmed?: true;
  /** git has it. */
  readonly isShared?: true;
}

/** Where to look. */
export interface Home {
  /** Absolute path of the home folder. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The usual files of a home folder, whether they exist or not. */
export function homeFiles({ home, env }: Home): readonly OwnFile[] {
  const config = env['XDG_CONFIG_HOME'] ?? '';
  const configFolder = isAbsolute(config) ? config : join(home, '.config');
  const at = (path: string, read: OwnFile['read']): OwnFile => ({ path, shown: shownFrom(home, path), read });
  const ghFolder = env['GH_CONFIG_DIR'] || join(configFolder, 'gh');
  const files: readonly OwnFile[] = [
    at(env['NPM_CONFIG_USERCONFIG'] || join(home, '.npmrc'), npmrcFields),
    at(join(home, '.pypirc'), pypircFields),
    at(env['NETRC'] || join(home, '.netrc'), netrcFields),
    at(join(home, '_netrc'), netrcFields),
    at(env['AWS_SHARED_CREDENTIALS_FILE'] || join(home, '.aws', 'credentials'), awsFields),
    at(join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json'), dockerFields),
    at(join(home, '.git-credentials'), gitCredentialFields),
    at(join(configFolder, 'git', 'credentials'), gitCredentialFields),
    { ...at(join(ghFolder, 'hosts.yml'), yamlPairs), unconfirmed: true },
    ...kubeconfigs({ home, env }).map(path => ({ ...at(path, yamlPairs), unconfirmed: true as const })),
  ];
  return files.filter(({ path }) => isAbsolute(path));
}

function kubeconfigs({ home, env }: Home): readonly string[] {
  const listed = (env['KUBECONFIG'] ?? '').split(delimiter).filter(path => path !== '');
  return listed.length > 0 ? listed : [join(home, '.kube', 'config')];
}

/** `~/.npmrc` for what lies in the home folder. */
export function shownFrom(home: string, path: string): string {
  const prefix = home.endsWith('/') ? home : `${home}/`;
  const plain = path.replaceAll('\\', '/');
  return plain.startsWith(prefix.replaceAll('\\', '/')) ? `~/${plain.slice(prefix.length)}` : plain;
}
