/** The commands for exactly this state, in the order a person types them. Pure: words from facts. */
import type { Finding, Reported } from '../model.ts';
import { envName } from '../text/env-names.ts';
import { shellQuote } from '../text/shell.ts';

/** One step: a word for the margin and what to type or do. */
export interface Step {
  readonly label: 'Unstage' | 'Move' | 'Rotate' | 'Instead' | 'Fix' | 'Edit' | 'Undo' | 'Allow' | 'Untrack';
  readonly text: string;
  /** Whether `text` is a command line, which is never wrapped. */
  readonly command: boolean;
}

/** What the steps depend on besides the finding. */
export interface State {
  /** Whether there is a commit to restore the index from. */
  readonly hasHead: boolean;
  /** The way from the folder that commands are typed in up to the top, from which paths count: `../..`; empty at the top. */
  readonly up: string;
  /** Whether the index is one that git made for this commit alone (`-a`, `-p`, a path): nothing of it stays staged. */
  readonly once?: boolean;
}

/** Lists what to do about one finding. */
export function nextSteps(finding: Finding, state: State): readonly Step[] {
  const steps: Step[] = fixLines(finding, state).map(text => ({ label: 'Fix', text, command: true }));
  const { origin, rule } = finding;
  if (origin.kind === 'index' && finding.severity === 'error' && steps.length === 0)
    steps.push(leaveOut(finding, state));
  if (finding.secret !== null) steps.push(...secretSteps(finding));
  if (rule.remedy.instead) steps.push({ label: 'Instead', text: rule.remedy.instead, command: false });
  return steps;
}

/** The lines that only the finder knew, as they are typed where the person is. */
export function fixLines({ fix }: Finding, state: State): readonly string[] {
  return fix.map(line => fromTop(line, state));
}

/** How to have it out of the commit. */
function leaveOut({ path, role }: Finding, state: State): Step {
  // There is nothing to unstage then, and the next try stages it anew.
  const editing = 'take it out of the file: nothing stays staged of `git commit -a`, `-p` or with a path';
  if (state.once === true) return { label: 'Edit', text: editing, command: false };
  // Before the first commit there is nothing to restore from.
  const command = `git ${state.hasHead ? 'restore --staged' : 'reset -q --'} ${shellQuote(path)}`;
  // A name that holds the secret is printed blanked, so it cannot be typed.
  return { label: 'Unstage', text: role === 'name' ? 'git reset -q' : fromTop(command, state), command: true };
}

function fromTop(command: string, { up }: State): string {
  if (up === '') return command;
  return command.replace(/^git /, `git -C ${up} `).replace(/^# at the end of /, `# at the end of ${up}/`);
}

function undoSteps({ commit, is }: Extract<Finding['origin'], { kind: 'commit' }>): readonly Step[] {
  const undo = (text: string, command: boolean): Step => ({ label: 'Undo', text, command });
  if (is === 'tag') return [undo('delete the tag, and make it again without the value', false)];
  return [
    undo(`git rebase -i ${is === 'root' ? '--root' : `${commit.slice(0, 12)}~1`}`, true),
    undo('write `edit` before its line; take the value out, `git commit -a --amend`, `git rebase --continue`', false),
  ];
}

function secretSteps(finding: Finding): readonly Step[] {
  const { origin } = finding;
  const steps: Step[] = [];
  if (origin.kind === 'message')
    steps.push({ label: 'Edit', text: 'take the value out of the message and commit again', command: false });
  else if (origin.kind === 'commit') steps.push(...undoSteps(origin));
  else if (origin.kind === 'ref')
    steps.push({ label: 'Edit', text: 'give the branch or tag another name: `git branch -m <name>`', command: false });
  // In an env file it is where it should be: what is wrong is that git sees the file, which a finding of its own says.
  else if ((origin.kind === 'index' || origin.kind === 'worktree') && !isEnvFile(finding.path))
    steps.push({
      label: 'Move',
      text: 'keep the value in an ignored .env and read it from the environment',
      command: false,
    });
  const rotate = revocation(finding);
  // Some rules say the condition themselves.
  const when = /\bever left\b/.test(rotate) ? '' : 'if it ever left this machine: ';
  steps.push({ label: 'Rotate', text: `${when}${rotate}`, command: false });
  return steps;
}

function isEnvFile(path: string): boolean {
  const name = envName(path);
  return name !== null && name.kind !== 'template';
}

function revocation({ rule }: Finding): string {
  const [first] = rule.remedy.steps;
  if (rule.remedy.revoke) return first ? `${lowerFirst(first)}, ${rule.remedy.revoke}` : rule.remedy.revoke;
  return first ? lowerFirst(first) : 'replace it where it is used';
}

/** Lower-cases a sentence's first letter, unless the word is a name in capitals. */
function lowerFirst(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence) ? `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
}

/** Digits of a fingerprint that are shown where a person types it. */
const digitsShown = 12;

/** Formats in which no line can be a comment. */
const withoutComments = /\.(?:json|ipynb|har|geojson|webmanifest|csv|tsv)$/i;

/** How to let a false alarm through: the comment, and the variable for formats without comments. */
export function allowSteps({ finding, fingerprint }: Reported): readonly Step[] {
  const { id } = finding.rule;
  const comment = `secret-hook: allow ${id} <reason>`;
  const stopped = finding.origin.kind === 'ref' ? 'git push' : 'git commit';
  const variable = `SECRET_HOOK_ALLOW='${id}: <reason>' ${stopped}`;
  const allow = (text: string, command: boolean): Step => ({ label: 'Allow', text, command });
  if (finding.origin.kind === 'commit') {
    // What a commit holds cannot be given a comment any more.
    const short = fingerprint.slice(0, digitsShown);
    return [
      allow('false alarm? this value alone, for one run or for good:', false),
      allow(`SECRET_HOOK_ALLOW='${short}: <reason>' git push`, true),
      allow(`npx secret-hook baseline add ${short} --reason '<why>'`, true),
    ];
  }
  if (finding.secret === null)
    return [
      allow(
        `on purpose? in ${finding.path === '.gitignore' ? 'it' : 'its first line'}, as a comment, or for one run:`,
        false,
      ),
      allow(comment, true),
      allow(variable, true),
    ];
  const isBare = finding.role === 'name' || withoutComments.test(finding.path);
  if (finding.origin.kind === 'message' || finding.origin.kind === 'ref' || isBare)
    return [allow('false alarm? for one run:', false), allow(variable, true)];
  return [allow('false alarm? in a comment on the line above:', false), allow(comment, true)];
}
