/** What we read in and write into package.json. Pure but for the reader it is given. */
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { hookNames } from './block.ts';
import { withoutHookStart } from './borrowed.ts';
import { removeJsonKey, setJsonString } from './json-edit.ts';
import type { ReadFile } from './plan.ts';

/** The parts of package.json that matter here. */
export interface PackageJson {
  readonly name?: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly 'simple-git-hooks'?: Readonly<Record<string, unknown>> | string;
}

/** Reads and parses the package.json of a folder; null when there is none. */
export function readPackageJson(
  folder: string,
  read: ReadFile,
): { readonly text: string; readonly json: PackageJson } | null {
  const file = read(join(folder, 'package.json'));
  if (file === null) return null;
  const text = file.bytes.toString();
  try {
    return { text, json: JSON.parse(text.replace(/^\uFEFF/, '')) as PackageJson };
  } catch (cause) {
    throw new UserError('unreadable', `${join(folder, 'package.json')} is not valid JSON`, {
      hint: 'Mend it and run the command again',
      cause,
    });
  }
}

/** Whether the project lists a package among its own dependencies. */
export function lists(json: PackageJson, name: string): boolean {
  return json.dependencies?.[name] !== undefined || json.devDependencies?.[name] !== undefined;
}

/** Where development dependencies were left out our bin is absent: that must not break `npm ci --omit=dev`. */
const ours = 'secret-hook prepare || echo no git hook was set up, secret-hook is not installed or says why';

/** The package.json with our line in script `name`, before what stands there; the same text when it is there already. */
export function withPrepare(text: string, json: PackageJson, name: string): string {
  const now = json.scripts?.[name];
  if (now?.includes('secret-hook prepare')) return text;
  return setJsonString(text, ['scripts', name], now ? `(${ours}) && ${now}` : ours);
}

/** The package.json (or JSON file of simple-git-hooks) without what is ours in its scripts and commands. */
export function withoutOurScripts(text: string): string {
  const json = JSON.parse(text.replace(/^\uFEFF/, '')) as PackageJson & Readonly<Record<string, unknown>>;
  let result = text;
  const nested = json['simple-git-hooks'];
  for (const hook of hookNames) {
    if (typeof nested === 'object') result = withoutCommand(result, ['simple-git-hooks', hook], nested[hook]);
    result = withoutCommand(result, [hook], json[hook]);
  }
  for (const name of ['prepare', 'postinstall']) {
    const now = json.scripts?.[name];
    if (!now?.includes(ours)) continue;
    const rest = now.replace(`(${ours}) && `, '').replace(ours, '').trim();
    result = rest === '' ? removeJsonKey(result, ['scripts', name]) : setJsonString(result, ['scripts', name], rest);
  }
  return result;
}

function withoutCommand(text: string, path: readonly string[], command: unknown): string {
  if (typeof command !== 'string') return text;
  const rest = withoutHookStart(command);
  if (rest === command) return text;
  return rest === '' ? removeJsonKey(text, path) : setJsonString(text, path, rest);
}
