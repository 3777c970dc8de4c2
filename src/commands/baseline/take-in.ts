/** The only ways in: `baseline create`, `add` and `import`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dayPattern, mergeLine } from '../../config/baseline-file.ts';
import { writeAtomically } from '../../config/locked-file.ts';
import { baselineName } from '../../config/names.ts';
import { openRepository } from '../../git/repository.ts';
import { readDecisions } from '../../migrate/recognise.ts';
import type { Finding, RepoPath } from '../../model.ts';
import { createBaseline, type BaselineEntry, type Verdict } from '../../policy/baseline.ts';
import { errorCode, UserError } from '../../user-error.ts';
import type { Io } from '../io.ts';
import { lookUp, readNamed, type Met } from '../look-up.ts';
import type { Parsed } from '../options.ts';
import { loadGlobs } from '../globs.ts';
import { today } from '../team-policy.ts';
import { changeBaseline, currentBaseline, presentFindings, type NewEntry, type Present } from './store.ts';

/** What a verb has to say: lines for a person, fields for `--format json`. */
export interface Said {
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** `baseline create`: takes in what the index holds now. */
export async function create(parsed: Parsed, cwd: string): Promise<Said> {
  const wanted = entryOptions(parsed);
  const present = await presentFindings(cwd);
  if (currentBaseline(present.repository) !== null)
    throw new UserError('usage', `There is a ${baselineName} already, and create never adds to one`, {
      hint: "npx secret-hook baseline add FINGERPRINT --reason '<why>'",
    });
  // A note blocks nothing, so nothing has to be let through.
  const taken = present.findings.filter(({ severity }) => severity !== 'note');
  if (taken.length === 0)
    return { lines: ['Nothing to take in: the index is clean, and no file was written'], data: { added: 0 } };
  return takeIn(
    present,
    taken.map(finding => ({ finding, entry: wanted, verdict: null })),
    {
      inEachFile: parsed.has('in-file'),
      attributes: parsed.has('gitattributes'),
    },
  );
}

/** `baseline add FINGERPRINT|FILE:LINE`. */
export async function add(parsed: Parsed, cwd: string, io: Io): Promise<Said> {
  const wanted = entryOptions(parsed);
  const which = parsed.positionals[1] ?? '';
  const named = readNamed(which);
  if (named === null)
    throw new UserError('usage', `baseline add needs a fingerprint or FILE:LINE, not ${which}`, {
      hint: 'Fingerprints stand in: npx secret-hook scan --staged --format json',
    });
  const repository = await openRepository(cwd);
  const met = await lookUp(named, repository, io);
  const taken = met.filter(({ settled }) => settled === null || settled.by === 'baseline');
  if (taken.length === 0) throw nothingToTake(which, met);
  const said = takeIn(
    { repository },
    taken.map(({ finding }) => ({ finding, entry: wanted, verdict: null })),
    {
      inEachFile: parsed.has('in-file'),
      attributes: parsed.has('gitattributes'),
    },
  );
  const where = taken[0]?.where ?? 'index';
  return where === 'index' ? said : { ...said, lines: [`Found in the ${where}, not in the index`, ...said.lines] };
}

function nothingToTake(which: string, [met]: readonly Met[]): UserError {
  if (met?.settled)
    return new UserError('usage', `${which} is set aside already, by ${met.settled.by}: ${met.settled.reason}`, {
      hint: 'It needs no entry',
    });
  return new UserError('usage', `Nothing is found for ${which}, neither in the index nor in the work tree`, {
    hint: 'What is found: npx secret-hook audit --format json',
  });
}

/** `baseline import FILE`: takes in what another tool's file has decided, and lists what it could not place. */
export async function importFile(parsed: Parsed, cwd: string): Promise<Said> {
  const file = parsed.positionals[1] ?? '';
  const decisions = readDecisions(file, readOther(resolve(cwd, file), file), {
    matches: await loadGlobs(),
    isExcludeList: false,
  });
  const entries = decisions.allows.filter(({ single }) => single);
  const more = decisions.allows.length - entries.length + decisions.paths.length + decisions.rules.length;
  if (entries.length === 0 && more > 0)
    throw new UserError('usage', `${file} has rules and patterns, and no entries for a baseline`, {
      hint: `npx secret-hook migrate ${file}`,
    });
  const until = parsed.get('until') === null ? null : entryOptions(parsed).until;
  const present = await presentFindings(cwd);
  const taken = present.findings.flatMap(finding => {
    const decision = entries.find(entry => entry.matches({ finding, line: '' }));
    const reason = parsed.get('reason') ?? decision?.reason ?? '';
    return decision ? [{ finding, entry: { reason, until, path: null }, verdict: decision.verdict, decision }] : [];
  });
  const placed = new Set(taken.map(({ decision }) => decision));
  const left = entries.filter(entry => !placed.has(entry)).map(({ describe }) => describe);
  const notUnderstood = decisions.left.map(({ at, why }) => `${at}: ${why}`);
  const said =
    taken.length === 0
      ? { lines: [] as readonly string[], data: { added: 0 } }
      : takeIn(present, taken, { inEachFile: false, attributes: parsed.has('gitattributes') });
  return {
    lines: [
      `Read as ${decisions.kind}: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`,
      ...said.lines,
      ...(left.length > 0 ? [`Not taken in, since nothing of it is found in the index now (${left.length}):`] : []),
      ...left.map(line => `  ${line}`),
      ...notUnderstood.map(line => `  not understood: ${line}`),
      ...(more > 0
        ? [`It holds ${more} more that no baseline can hold; npx secret-hook migrate carries them over`]
        : []),
    ],
    data: { ...said.data, kind: decisions.kind, left, notUnderstood },
  };
}

function readOther(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError('unreadable', `Cannot read ${shown}`, { hint: 'Name the file of the other tool', cause });
  }
}

function entryOptions(parsed: Parsed): NewEntry {
  const reason = parsed.get('reason')?.trim() ?? '';
  const until = parsed.get('until');
  if (!/\p{L}/u.test(reason) && parsed.positionals[0] !== 'import')
    throw new UserError('usage', `baseline ${parsed.positionals[0] ?? ''} needs a reason in words`, {
      hint: "--reason 'revoked in March 2024, kept for the recorded answers'",
    });
  if (until !== null && (!dayPattern.test(until) || until < today()))
    throw new UserError('usage', `--until takes a day from today on, like 2027-01-31, not ${until}`, {
      hint: 'It counts on that day still',
    });
  return { reason, until, path: null };
}

interface Taken {
  readonly finding: Finding;
  readonly entry: NewEntry;
  readonly verdict: Verdict | null;
}

interface How {
  /** Whether entries hold for their file only. */
  readonly inEachFile: boolean;
  /** Whether the line for union merges is written. */
  readonly attributes: boolean;
}

function takeIn(
  { repository }: Pick<Present, 'repository'>,
  taken: readonly Taken[],
  { inEachFile, attributes }: How,
): Said {
  const { before, after } = changeBaseline(repository, now => {
    const lookup = createBaseline(now, today());
    const added = taken.map(({ finding, entry, verdict }): BaselineEntry => ({
      ...entry,
      rule: finding.rule.id,
      fingerprint: lookup.fingerprint(finding),
      path: inEachFile ? finding.path : null,
      verdict,
    }));
    // What is said anew counts: a reason, a later day.
    const isReplaced = (old: BaselineEntry): boolean =>
      added.some(one => one.rule === old.rule && one.fingerprint === old.fingerprint && one.path === old.path);
    return { ...now, entries: [...now.entries.filter(old => !isReplaced(old)), ...added] };
  });
  const files = new Set(taken.map(({ finding }) => finding.path)).size;
  const lines = [
    `${baselineName}: ${after} ${after === 1 ? 'entry' : 'entries'} (${before} before), for ${taken.length} ${taken.length === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}`,
    `To let it count: git add ${baselineName}`,
    ...mergeOffer(repository.top as RepoPath, attributes),
  ];
  return { lines, data: { added: after - before, entries: after } };
}

/** Without the line two branches that each add an entry end in a conflict. */
function mergeOffer(top: string, write: boolean): readonly string[] {
  const path = join(top, '.gitattributes');
  let text = '';
  try {
    // As Latin-1: names in it may be in any encoding, and their bytes must stay.
    text = readFileSync(path, 'latin1');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  if (text.split(/\r?\n/).includes(mergeLine)) return [];
  if (!write) return [`To let branches merge without conflicts, once: echo '${mergeLine}' >> .gitattributes`];
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  writeAtomically(path, Buffer.from(`${text}${gap}${mergeLine}\n`, 'latin1'));
  return [`.gitattributes: ${mergeLine}`];
}
