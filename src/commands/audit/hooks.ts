/** The state of the hooks, by doctor's probes that read only: an audit runs nothing of the repository. */
import type { Repository } from '../../git/repository.ts';
import { judgeHookState } from '../../guards/hook-state.ts';
import { inspect } from '../../install/doctor.ts';
import { findPlace, fromTop } from '../../install/place.ts';
import type { Finding, RepoPath } from '../../model.ts';
import { planningFor } from '../install.ts';
import type { Io } from '../io.ts';

/** What is broken, as findings. */
export async function hookFindings(repository: Repository, io: Io): Promise<readonly Finding[]> {
  const place = await findPlace(repository, io.cwd);
  const broken = inspect(place, planningFor(place), io.env).filter(({ status }) => status === 'broken');
  // A folder is shown with its slash.
  const folder = `${fromTop(repository.top, place.hooksFolder) ?? place.hooksFolder}/` as RepoPath;
  return judgeHookState(broken, folder, (io.env['CI'] ?? '') !== '');
}
