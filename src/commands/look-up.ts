/** Finds again what a report has named by its fingerprint or its place: as a hook, a scan, an audit or a push would find it. */
import { isAbsolute, join, relative } from 'node:path';
import { readBaseline } from '../config/baseline-file.ts';
import { baselineName } from '../config/names.ts';
import { unpushedObjects } from '../git/pushed-objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Finding, Outcome } from '../model.ts';
import type { Settled } from '../policy/apply.ts';
import { createFingerprinter, type Fingerprint } from '../policy/fingerprint.ts';
import { unsilenced } from '../policy/levels.ts';
import { pushFragments } from '../sources/push.ts';
import { UserError } from '../user-error.ts';
import { runAudit } from './audit/look.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import { ownValues } from './own-values.ts';
import { runPipeline } from './pipeline.ts';
import { withProgress } from './progress.ts';
import { scanStaged } from './staged-scan.ts';
import { envNaming } from './team-choices.ts';
import { worktreeFile } from './policy-files.ts';
import { configuredDetection, readRevision, worktreePolicy } from './team-policy.ts';

/** What a person types for a finding: the beginning of its fingerprint, or `src/a.ts:12`. */
export type Named =
  | { readonly kind: 'fingerprint'; readonly start: string }
  | { readonly kind: 'place'; readonly file: string; readonly line: number };

/** Reads it; null when it is neither. */
export function readNamed(text: string): Named | null {
  if (/^[0-9a-f]{8,24}$/.test(text)) return { kind: 'fingerprint', start: text };
  const match = /^(.+?):(\d{1,9})(?::\d+)?$/s.exec(text);
  return match?.[1] && Number(match[2]) >= 1 ? { kind: 'place', file: match[1], line: Number(match[2]) } : null;
}

/** Where findings are looked for, in this order: the first place that has some answers. */
export type Where = 'index' | 'work tree' | 'commits';

/** A finding, and what has set it aside there. */
export interface Met {
  readonly where: Where;
  readonly finding: Finding;
  readonly settled: Settled | null;
}

/** Everything that is found in one place. */
export async function allIn(where: Where, repository: Repository, io: Io): Promise<readonly Met[]> {
  const { findings, suppressed } = await looks[where](repository, io);
  return [
    ...findings.map(({ finding }) => ({ where, finding, settled: null })),
    ...suppressed.map(({ finding, by, reason, until }) => ({ where, finding, settled: { by, reason, until } })),
  ].filter(({ finding }) => !unsilenced.has(finding.rule.id));
}

/** The findings that are meant; none when no place has one. Throws `UserError` when several fingerprints begin so. */
export async function lookUp(named: Named, repository: Repository, io: Io): Promise<readonly Met[]> {
  const isMeant = named.kind === 'place' ? atPlace(named, repository, io.cwd) : await byFingerprint(named, repository);
  for (const where of ['index', 'work tree', 'commits'] as const) {
    // A line of a file is one of a file that is there.
    if (where === 'commits' && named.kind === 'place') break;
    const met = (await allIn(where, repository, io)).filter(({ finding }) => isMeant(finding));
    if (met.length === 0) continue;
    const of = createFingerprinter();
    if (named.kind === 'fingerprint' && new Set(met.map(({ finding }) => of(finding))).size > 1)
      throw new UserError('usage', `${named.start} is the beginning of several fingerprints`, {
        hint: 'Give more of it',
      });
    return met;
  }
  return [];
}

/** Paths as a person types them (from the folder) and as reports print them (from the top). */
export function pathsMeant(file: string, { top }: Pick<Repository, 'top'>, cwd: string): readonly string[] {
  const typed = relative(top, isAbsolute(file) ? file : join(cwd, file)).replaceAll('\\', '/');
  return [...new Set([typed, file.replace(/^\.\//, '')])];
}

type IsMeant = (finding: Finding) => boolean;

function atPlace({ file, line }: Extract<Named, { kind: 'place' }>, repository: Repository, cwd: string): IsMeant {
  const paths = pathsMeant(file, repository, cwd);
  return ({ path, span }) => paths.includes(path) && span.startLine === line;
}

/** Reports have the salt of the baseline that they saw: that of the index, of the work tree, or none yet. */
async function byFingerprint(
  { start }: Extract<Named, { kind: 'fingerprint' }>,
  repository: Repository,
): Promise<IsMeant> {
  const [staged = null] = await readRevision(repository, ':0', [baselineName]);
  const files = [worktreeFile(repository.top, baselineName), staged].filter(bytes => bytes !== null);
  const baselines = files.map(bytes => readBaseline(bytes));
  const salted = new Map(baselines.map(({ salt, scrypt }) => [salt, createFingerprinter(salt, scrypt)]));
  const all: readonly Fingerprint[] = [...salted.values(), createFingerprinter()];
  return finding => all.some(of => of(finding).startsWith(start));
}

const looks: Readonly<Record<Where, (repository: Repository, io: Io) => Promise<Outcome>>> = {
  index: async ({ top }) => (await scanStaged({ cwd: top, runAllows: [], wholeIndex: true })).outcome,
  'work tree': async ({ top }, io) => (await runAudit({ ...io, cwd: top, env: withoutAllow(io.env) }, false)).outcome,
  commits: lookThroughCommits,
};

function withoutAllow(env: Io['env']): Io['env'] {
  return { ...env, SECRET_HOOK_ALLOW: undefined };
}

/** Everything that any branch or tag holds: what is a finding of a push to a remote that has nothing yet. */
async function lookThroughCommits(repository: Repository, io: Io): Promise<Outcome> {
  const builtIn = builtInDetection();
  const [team, objects] = await Promise.all([worktreePolicy(repository.top, builtIn), unpushedObjects(repository, '')]);
  const own = await ownValues({
    repository,
    base: repository.top,
    env: io.env,
    withEnvironment: false,
    naming: await envNaming(team),
    publicCommits: () => Promise.resolve([]),
  });
  return runPipeline({
    scope: 'all commits',
    items: withProgress(pushFragments(repository, { objects, refs: [] }), io),
    detection: (await configuredDetection(builtIn, team.configuration)).withOwn(own.detector),
    runAllows: [],
    own,
    team,
  });
}
