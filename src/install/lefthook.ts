/** lefthook. */
import { UserError } from '../user-error.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import type { Planning } from './planning.ts';

/** How it was recognised; null when it is not in use. */
export function findLefthook(_place: Place, _planning: Planning): string | null {
  return null;
}

/** Plans our steps. */
export function planLefthook(_place: Place, _planning: Planning): Plan {
  throw new UserError('unsupported', '--manager lefthook is not ready yet');
}
