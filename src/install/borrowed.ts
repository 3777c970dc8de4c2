/** Lines of sh for configurations that every clone shares: they find the package where it is, and say so where it is not. */
import { bodyName, quote, type HookName } from './block.ts';

const bypass: Readonly<Record<HookName, string>> = {
  'pre-commit': 'git commit',
  'pre-merge-commit': 'git merge',
  'commit-msg': 'git commit',
  'pre-push': 'git push',
};

/**
 * The command of a manager that starts programs: the package's own hook, from the main work tree where a linked one has no
 * install. Arguments of the hook may follow.
 */
export function hookCommand(folder: string, hook: HookName): string {
  return `sh -c ${quote(`${locate('h', folder, hook)} exec sh "$h/${hook}" "$@"`)} secret-hook`;
}

/** The start of a command that git's own shell reads: the body is sourced, so that what follows it runs after it. */
export function hookStart(folder: string, hook: HookName): string {
  const found = locate('hook_guard_at', folder, hook);
  return `hook_guard=${hook} hook_guard_folder=${quote(folder)}; ${found} . "$hook_guard_at/${bodyName}";`;
}

/** A command of simple-git-hooks without our part at its start, that of earlier versions included. */
export function withoutHookStart(command: string): string {
  return command.replace(
    /^hook_guard=\S+ hook_guard_folder=(?:'[^']*'|\S)*; (?:hook_guard_at=.*?; \. "\$hook_guard_at\/secret-hook\.sh"|\. \S*secret-hook\.sh'?); ?/,
    '',
  );
}

/** No colon before a blank: in YAML that would end a plain text. */
function locate(name: string, folder: string, hook: HookName): string {
  const path = `${folder === '' ? '' : `${folder}/`}node_modules/secret-hook/hooks`.replaceAll(/["$`\\]/g, '\\$&');
  const says =
    'secret-hook is not installed here, so nothing was checked. To mend it, run npm install; ' +
    `to go on once without the check, ${bypass[hook]} --no-verify`;
  return [
    `${name}="./${path}";`,
    `[ -d "$${name}" ] || ${name}="$(git rev-parse --git-common-dir)/../${path}";`,
    `[ -d "$${name}" ] || { echo "${says}" >&2; exit 1; };`,
  ].join(' ');
}

/** A value of a YAML mapping: plain where it can be. */
export function yamlText(text: string): string {
  return /: | #/.test(text) ? JSON.stringify(text) : text;
}
