/** What keeps a baseline honest: `baseline update`, `prune` and `audit`. None of them takes in a secret. */
import { readSync } from 'node:fs';
import { baselineName } from '../../config/names.ts';
import type { Repository } from '../../git/repository.ts';
import type { Finding } from '../../model.ts';
import { createBaseline, isExpired, type Baseline, type BaselineEntry, type Verdict } from '../../policy/baseline.ts';
import { printable } from '../../text/terminal.ts';
import type { Io } from '../io.ts';
import type { Parsed } from '../options.ts';
import { today } from '../team-policy.ts';
import { allIn, type Where } from '../look-up.ts';
import { changeBaseline, existingBaseline } from './store.ts';
import type { Said } from './take-in.ts';
import { openRepository } from '../../git/repository.ts';
import { errorCode } from '../../user-error.ts';

/** `baseline update`: the same entries in the present form of the file. */
export async function update(cwd: string): Promise<Said> {
  const repository = await openRepository(cwd);
  existingBaseline(repository);
  const { before, after, isWritten } = changeBaseline(repository, now => now);
  const line = isWritten
    ? `${baselineName} is rewritten: ${before} → ${after} entries`
    : `${baselineName} is up to date`;
  return { lines: [line], data: { entries: after, written: isWritten } };
}

/** `baseline prune`: removes what stands for nothing any more. */
export async function prune(parsed: Parsed, cwd: string, io: Io): Promise<Said> {
  const { repository, states } = await entryStates(cwd, io);
  const stale = states.filter(({ places }) => places.length === 0).map(({ entry }) => entry);
  if (stale.length === 0)
    return { lines: ['Every entry stands for a finding; nothing to remove'], data: { removed: 0 } };
  const list = stale.map(entry => `  ${entry.rule} ${entry.fingerprint} (${entry.reason})`);
  if (parsed.has('dry-run')) return { lines: ['Would be removed:', ...list], data: { removed: 0, stale } };
  const { before, after } = changeBaseline(repository, now => ({
    ...now,
    entries: now.entries.filter(entry => !stale.some(one => isSame(one, entry))),
  }));
  return { lines: [`Removed from ${baselineName}:`, ...list], data: { removed: before - after, stale } };
}

/** One entry, and where what it stands for is in the index or else in the work tree. */
interface EntryState {
  readonly entry: BaselineEntry;
  /** `src/a.ts:12  pypi-…(174)`; empty for a stale one. */
  readonly places: readonly string[];
  readonly state: 'active' | 'expired' | 'stale';
}

async function entryStates(
  cwd: string,
  io: Io,
): Promise<{ readonly repository: Repository; readonly states: readonly EntryState[] }> {
  const repository = await openRepository(cwd);
  const baseline = existingBaseline(repository);
  const findings = (where: Where) => allIn(where, repository, io).then(met => met.map(({ finding }) => finding));
  const staged = placesOf(baseline, await findings('index'));
  // Looking at all files takes longer, and is needed only for what git does not have.
  const isComplete = baseline.entries.every(entry => staged.has(entry));
  const others = isComplete ? new Map<never, never>() : placesOf(baseline, await findings('work tree'));
  const day = today();
  const states = baseline.entries.map(entry => {
    const found = staged.get(entry) ?? others.get(entry) ?? [];
    const state = found.length === 0 ? 'stale' : isExpired(entry.until, day) ? 'expired' : 'active';
    return { entry, places: found, state } as const;
  });
  return { repository, states };
}

function placesOf(baseline: Baseline, findings: readonly Finding[]): ReadonlyMap<BaselineEntry, readonly string[]> {
  const lookup = createBaseline(baseline, today());
  const places = new Map<BaselineEntry, string[]>();
  for (const finding of findings) {
    const line = `${finding.path}:${finding.span.startLine}  ${finding.redacted}`.trimEnd();
    for (const entry of lookup.entriesFor(finding)) places.set(entry, [...(places.get(entry) ?? []), line]);
  }
  return places;
}

function isSame(a: BaselineEntry, b: BaselineEntry): boolean {
  return a.rule === b.rule && a.fingerprint === b.fingerprint && a.path === b.path;
}

/** `baseline audit`: a list, or in a terminal a walk through what nobody has judged yet. */
export async function audit(parsed: Parsed, cwd: string, io: Io): Promise<Said> {
  const { repository, states } = await entryStates(cwd, io);
  const open = states.filter(({ entry, state }) => entry.verdict === null && state !== 'stale');
  const isWalk = io.inIsTerminal && io.outIsTerminal && parsed.get('format') !== 'json' && open.length > 0;
  if (!isWalk) return { lines: states.flatMap(asLines), data: { entries: states } };
  const judged = walk(open, { out: io.out, ask: readAnswer }, (entry, verdict) =>
    changeBaseline(repository, now => ({
      ...now,
      entries: now.entries.map(one => (isSame(one, entry) ? { ...one, verdict } : one)),
    })),
  );
  const real = judged.filter(({ verdict }) => verdict === 'real').length;
  const lines = [
    `${judged.length} of ${open.length} judged${judged.length < open.length ? '; the next audit goes on from here' : ''}`,
    ...(real > 0
      ? [`${real} real: revoke them where they were issued, take them out, then npx secret-hook baseline prune`]
      : []),
  ];
  return { lines, data: { judged: judged.length } };
}

function asLines({ entry, places, state }: EntryState): readonly string[] {
  const until = entry.until === null ? '' : ` until ${entry.until}`;
  const verdict = entry.verdict === null ? 'not judged' : entry.verdict;
  const head = `${state.padEnd(7)} ${entry.rule} ${entry.fingerprint}  ${verdict}${until}: ${entry.reason}`;
  return [head, ...places.map(place => `        ${place}`)];
}

/** How the walk speaks with a person. */
export interface Conversation {
  readonly out: (text: string) => void;
  /** The next answer; null when there is no more (the end of the input). */
  readonly ask: () => string | null;
}

/** What was said about one entry. */
export interface Judged {
  readonly entry: BaselineEntry;
  readonly verdict: Verdict;
}

const answers: Readonly<Record<string, Verdict | 'skip' | 'quit'>> = {
  k: 'keep',
  r: 'real',
  f: 'false-alarm',
  s: 'skip',
  q: 'quit',
};

/** Asks about each entry and saves at once, so that a walk that ends in the middle has lost nothing. */
export function walk(
  open: readonly Pick<EntryState, 'entry' | 'places'>[],
  { out, ask }: Conversation,
  save: (entry: BaselineEntry, verdict: Verdict) => void,
): readonly Judged[] {
  const judged: Judged[] = [];
  for (const [index, { entry, places }] of open.entries()) {
    const shown = [
      `[${index + 1}/${open.length}] ${entry.rule}: ${entry.reason}`,
      ...places.map(place => `  ${place}`),
    ];
    out(`\n${shown.map(printable).join('\n')}\n`);
    const answer = askUntilKnown(out, ask);
    if (answer === 'quit') return judged;
    if (answer === 'skip') continue;
    save(entry, answer);
    judged.push({ entry, verdict: answer });
  }
  return judged;
}

function askUntilKnown(out: Conversation['out'], ask: Conversation['ask']): Verdict | 'skip' | 'quit' {
  for (;;) {
    out('(k)eep, (r)eal secret, (f)alse alarm, (s)kip, (q)uit? ');
    const typed = ask();
    if (typed === null) return 'quit';
    const answer = answers[typed.trim().toLowerCase().charAt(0)];
    if (answer) return answer;
  }
}

/** A line from the terminal, by hand: streams would keep the process alive. */
function readAnswer(): string | null {
  const bytes = Buffer.alloc(256);
  for (;;) {
    try {
      const read = readSync(0, bytes);
      return read === 0 ? null : bytes.toString('utf8', 0, read);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EOF') return null;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
