import type { SkipReason, Skipped } from '../model.ts';

const words: Readonly<Record<SkipReason, string>> = {
  unreadable: 'could not be read',
  'missing-object': 'git does not have this object',
  vanished: 'vanished while it was read',
  'git-failed': 'git failed',
  unmerged: 'has unresolved conflicts',
  'rule-timeout': 'a rule took too long',
  ignored: 'ignored by git',
  excluded: 'excluded',
  submodule: 'a submodule, which has hooks of its own',
  'special-file': 'not a regular file',
  'symlink-outside': 'a link out of the scanned folder',
  encrypted: 'encrypted',
  'lfs-object-absent': 'its content is in LFS and not on this machine',
  'decoding-limit': 'has more encoded content than is decoded',
  'work-limit': 'has more than is read of one file',
  'size-limit': 'larger than what is looked at',
  'archive-limit': 'an archive beyond the limits',
  'archive-broken': 'an archive that cannot be opened',
  'dependency-folder': 'a dependency or build folder',
};

/** Says in words why something was not read: `could not be read (EACCES)`. */
export function skipText(skipped: Pick<Skipped, 'reason' | 'detail'>): string {
  return skipped.detail === '' ? words[skipped.reason] : `${words[skipped.reason]} (${skipped.detail})`;
}
