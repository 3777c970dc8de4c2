/** What `explain` hears besides the tests of rules: what was decoded, and which sighting stands for which. */
import type { Hit } from './hit.ts';
import type { Sighting } from './overlaps.ts';
import type { Trace } from './trace.ts';
import type { ByteView } from './view.ts';

type Told = Pick<Sighting, 'start' | 'end' | 'ruleId'> & { readonly via: readonly string[]; readonly hit: Hit };

/** Says that a run of bytes was read as something else. */
export function traceDecoding(trace: Trace, view: ByteView): void {
  trace({
    start: view.toOriginal(0),
    end: view.endToOriginal(view.bytes.length),
    ruleId: '',
    step: 'decode',
    verdict: `${view.via.at(-1) ?? 'text'}, ${view.bytes.length} bytes`,
    via: view.via.slice(0, -1),
  });
}

/** Says that another rule stands for what this one saw. */
export function traceOverlap(trace: Trace, lost: Told, won: Told, why: string): void {
  const reason = why === 'same' ? 'found already' : `${why}`;
  const { start, end, ruleId, via } = lost;
  trace({ start, end, ruleId, step: 'overlap', verdict: `${won.ruleId} stands for it: ${reason}`, via });
}

/** Says what a structure has proven to be no secret, and what that has set aside. */
export function traceHarmless(trace: Trace, all: readonly Told[], kept: readonly Told[]): void {
  const left = new Set(kept);
  for (const { start, end, ruleId, via, hit } of all.filter(one => !left.has(one))) {
    const verdict =
      hit.isHarmless === true ? `no secret: ${hit.reasons.join(', ')}` : 'a structure shows that it is no secret';
    trace({ start, end, ruleId, step: 'overlap', verdict, via });
  }
}
