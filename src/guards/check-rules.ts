/** What `env check`, `gitignore check` and `audit` say beyond what a commit is judged by. */
import type { RuleInfo } from '../model.ts';

const twelveFactor = 'https://12factor.net/config';
const gitignore = 'https://git-scm.com/docs/gitignore';

function rule(
  id: string,
  title: string,
  severity: RuleInfo['severity'],
  rest: readonly [why: string, step: string, reference?: string],
): RuleInfo {
  const [why, step, reference = twelveFactor] = rest;
  return { id, title, severity, why, remedy: { revoke: null, steps: [step], instead: null }, references: [reference] };
}

/** A key that the template, the env file or the code has and another of them lacks. */
export const templateKeysRule: RuleInfo = rule('env-template-keys', 'Template and env file differ in keys', 'error', [
  'Whoever sets the project up copies the template; a key that it lacks fails only when the program runs.',
  'Name the key in both files, without its value in the template',
]);

/** A value in a template that is no placeholder. */
export const templateValueRule: RuleInfo = rule('env-template-value', 'Real value in an env template', 'error', [
  'A template is committed, so everybody who can read the repository reads its values.',
  'Put a placeholder in its place; if the template was ever pushed, replace the value where it is used',
]);

/** A template that does not say that real values stay out. */
export const templateHeaderRule: RuleInfo = rule('env-template-header', 'Env template without a warning', 'warning', [
  'A template without a warning is where somebody in a hurry puts the real values.',
  'Write the warning at its top',
]);

/** A password that a machine guesses. */
export const weakValueRule: RuleInfo = rule('env-weak-value', 'Weak local password', 'warning', [
  'A short or uniform password is guessed once the service can be reached from anywhere else.',
  'Make a new one where it is set, for example with `openssl rand -base64 24`',
]);

/** One value in two places. */
export const reusedValueRule: RuleInfo = rule('env-reused-value', 'One value in two places', 'warning', [
  'Who gets one of the places has the other too, and a rotation that misses one of them breaks it.',
  'Give each its own value, or keep it in one place and refer to it',
]);

/** An env file that other users of the machine can read, or a folder in which they see or change it. */
export const envModeRule: RuleInfo = rule('env-mode', 'Env file open to other users', 'warning', [
  'Other accounts and services of this machine can read what the permission bits let them read. That they can list the folder, as after every git clone, is a note.',
  'Take the bits of group and others away',
  'https://man7.org/linux/man-pages/man1/chmod.1.html',
]);

/** A line of a `.gitignore` that looks as if it covered env files. */
export const lookalikeRule: RuleInfo = rule(
  'gitignore-lookalike',
  'Line in .gitignore that only looks right',
  'warning',
  [
    'git says nothing about a line that matches nothing, so the file seems covered and is not.',
    'Append the right line at the end of the same file',
    gitignore,
  ],
);

/** A secrets file of a stack that no `.gitignore` in the index ignores. */
export const stackSecretsRule: RuleInfo = rule('gitignore-stack', 'Secrets file of the stack is not ignored', 'error', [
  'The tools of this stack write secrets into files of that name, and the next `git add -A` takes them.',
  'Append the line to the named file and stage it',
  gitignore,
]);

/** A tracked file that a `.gitignore` ignores. */
export const trackedIgnoredRule: RuleInfo = rule('tracked-although-ignored', 'Tracked although ignored', 'warning', [
  'Ignore rules do not touch what git tracks: every change of it is committed.',
  'Untrack it, or take the line out that ignores it',
  gitignore,
]);

/** All of them, for `rules list` and the documents. */
export const checkRules: readonly RuleInfo[] = [
  templateKeysRule,
  templateValueRule,
  templateHeaderRule,
  weakValueRule,
  reusedValueRule,
  envModeRule,
  lookalikeRule,
  stackSecretsRule,
  trackedIgnoredRule,
];
