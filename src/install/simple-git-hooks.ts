/** simple-git-hooks. */
import { UserError } from '../user-error.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import type { Planning } from './planning.ts';

/** How it was recognised; null when it is not in use. */
export function findSimpleGitHooks(_place: Place, _planning: Planning): string | null {
  return null;
}

/** Plans our steps. */
export function planSimpleGitHooks(_place: Place, _planning: Planning): Plan {
  throw new UserError('unsupported', '--manager simple-git-hooks is not ready yet');
}
