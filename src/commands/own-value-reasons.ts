/** Which values are looked for in commits and which are not, and why: for `env list`. Never a value. */
import { type Exclusion, exclusionOf } from '../detect/own-values/exclusions.ts';
import { textsIn } from '../git/grep.ts';
import type { Skipped } from '../model.ts';
import type { CollectedValue } from '../own-files/collect.ts';
import { collected, type OwnOptions } from './own-values.ts';
import { confirmedHolders } from './settle-own.ts';

/** One variable or field. */
export interface OwnValueReason {
  readonly name: string;
  /** `.env:4`, `~/.npmrc:2`. */
  readonly place: string;
  /** The file from the top of the repository, or its absolute path outside of it. */
  readonly file: string;
  /** Why its value is not looked for; null when it is. */
  readonly reason: Exclusion | null;
}

/** All of them, and what of the files was not read. */
export interface OwnValueReasons {
  readonly values: readonly OwnValueReason[];
  readonly troubles: readonly Skipped[];
}

/** Lists everything that is collected, in the order of the files. */
export async function ownValueReasons(options: OwnOptions): Promise<OwnValueReasons> {
  const { files, troubles } = await collected(options);
  const values = files.flatMap(file => file.values());
  const texts = [...new Set(values.map(textOf))];
  const holders = [...(await confirmedHolders(texts, { values, base: options.base })).values()].flat();
  // A parser knows them by fuller names.
  const confirmed = new Map(holders.filter(({ unconfirmed }) => unconfirmed).map(({ name, place }) => [place, name]));
  const open = values.filter(value => exclusionOf(value.name, textOf(value)) === null).map(textOf);
  const known = options.repository === null ? new Set() : await textsIn(options.repository, ['HEAD'], open);
  const reasons = values
    .filter(({ unconfirmed, place }) => unconfirmed !== true || confirmed.has(place))
    .map(value => {
      const reason = exclusionOf(value.name, textOf(value)) ?? (known.has(textOf(value)) ? 'public' : null);
      const name = value.unconfirmed ? (confirmed.get(value.place) ?? value.name) : value.name;
      return { name, place: value.place, file: value.file, reason };
    });
  return { values: reasons, troubles };
}

function textOf({ value }: CollectedValue): string {
  return value.reveal();
}
