/** Whether the hooks of this clone do their work. */
import type { Finding, RepoPath, RuleInfo } from '../model.ts';
import { fileFinding } from './guard.ts';

/** A clone whose commits nobody looks at. */
export const hookStateRule: RuleInfo = {
  id: 'hook-inactive',
  title: 'Hooks that do not work here',
  severity: 'warning',
  why: 'A commit on this machine goes through unseen.',
  remedy: { revoke: null, steps: ['Install the hooks, then prove them: `npx secret-hook doctor`'], instead: null },
  references: ['https://git-scm.com/docs/githooks'],
};

/** Something that an installation lacks. */
export interface BrokenCheck {
  /** `program`, `hooks-path`, `file .husky/pre-commit`. */
  readonly id: string;
  readonly says: string;
  readonly fix: string | null;
}

/** One finding for all that is broken: mostly one command mends it. `folder` is where git takes hooks from. */
export function judgeHookState(
  broken: readonly BrokenCheck[],
  folder: RepoPath,
  onBuildMachine: boolean,
): readonly Finding[] {
  const [first] = broken;
  if (first === undefined) return [];
  const more = broken.length > 1 ? `, and ${broken.length - 1} more` : '';
  const isAbsent = broken.some(({ id }) => id === 'program') && broken.length > 2;
  return [
    fileFinding(hookStateRule, {
      severity: onBuildMachine ? 'note' : 'warning',
      path: folder,
      origin: { kind: 'worktree' },
      reasons: [`broken=${broken.length}`],
      detail: isAbsent
        ? 'secret-hook is not installed here.'
        : `${first.says}${more}: \`npx secret-hook doctor\` tells.`,
      fix: [isAbsent ? 'npx secret-hook install' : (first.fix ?? 'npx secret-hook doctor')],
    }),
  ];
}
