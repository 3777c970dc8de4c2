/** The environment that git runs in: what git itself gave the hook, and the variables that keep its answers true. */

/**
 * No replace refs (they show other bytes than are committed), no locks, no network, pathspecs as they are written (hooks of a
 * `git --literal-pathspecs commit`, as Magit makes it, inherit that, and `check-ignore` refuses it), messages in English. A
 * partial clone fetches what it does not have, unasked: from git 2.39.4 on it can be told not to, and any before that knows no
 * protocol called `none`, which is the only one that it may use.
 */
const truth = {
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_LITERAL_PATHSPECS: '0',
  GIT_GLOB_PATHSPECS: '0',
  GIT_NOGLOB_PATHSPECS: '0',
  GIT_ICASE_PATHSPECS: '0',
  LC_ALL: 'C',
} as const;

/**
 * `git rev-parse --local-env-vars` of git 2.39: variables that tie git to one repository. In `git commit -a` the index
 * is `GIT_INDEX_FILE=.git/index.lock`: dropped for our own repository we would read the wrong index,
 * kept for another one we would read (or write) a stranger's.
 */
const localVariables: readonly string[] = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_CONFIG',
  'GIT_CONFIG_PARAMETERS',
  'GIT_CONFIG_COUNT',
  'GIT_OBJECT_DIRECTORY',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_GRAFT_FILE',
  'GIT_INDEX_FILE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_REPLACE_REF_BASE',
  'GIT_PREFIX',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_COMMON_DIR',
  'GIT_QUARANTINE_PATH',
];

/** The environment for git in the repository that the hook runs for: everything git set stays. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ...truth };
}

/** The environment for git in any other repository: without the variables that name this one. */
export function strangerEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of localVariables) delete env[name];
  return { ...env, ...truth };
}

/** The same environment for a hook that others wrote: what it fetches is their own affair. */
export function withNetwork(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, GIT_ALLOW_PROTOCOL: process.env['GIT_ALLOW_PROTOCOL'] };
}

/** Whether git told this process which index it is about to commit. */
export function indexIsGiven(): boolean {
  return Boolean(process.env['GIT_INDEX_FILE']);
}
