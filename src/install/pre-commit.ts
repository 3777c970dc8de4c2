/** pre-commit. */
import { UserError } from '../user-error.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import type { Planning } from './planning.ts';

/** How it was recognised; null when it is not in use. */
export function findPreCommit(_place: Place, _planning: Planning): string | null {
  return null;
}

/** Plans our steps. */
export function planPreCommit(_place: Place, _planning: Planning): Plan {
  throw new UserError('unsupported', '--manager pre-commit is not ready yet');
}
