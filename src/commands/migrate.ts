/** `secret-hook migrate`: carries over what another tool's files have decided, and proves by scanning that it means the same. */
import { configurationName, isConfigured } from '../config/names.ts';
import { loadConfiguration } from '../config/load-configuration.ts';
import type { ExitCode } from '../exit-code.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { requireGitVersion } from '../git/version.ts';
import type { AllowDecision, Decisions, Left } from '../migrate/decisions.ts';
import type { Finding, Outcome, RepoPath } from '../model.ts';
import { defaultConfiguration, type Configuration } from '../policy/configuration.ts';
import { unsilenced } from '../policy/levels.ts';
import { jsonText, printable } from '../text/terminal.ts';
import { UserError } from '../user-error.ts';
import { ask } from './ask.ts';
import { builtInDetection, type Detection } from './detection.ts';
import { loadGlobs } from './globs.ts';
import type { Io } from './io.ts';
import { knownRules } from './known-rules.ts';
import { compare, type Comparison } from './migrate/compare.ts';
import { plannedTexts, policyFiles, presentTexts, writeTexts, type Texts } from './migrate/files.ts';
import { findDecisions, type Found } from './migrate/find.ts';
import { lookThrough, type Looked } from './migrate/look.ts';
import { commentTools, makePlan, type Plan } from './migrate/plan.ts';
import { asJson, afterwards, planLines } from './migrate/report.ts';
import { translateRules, type Rules } from './migrate/translate.ts';
import { formatOption, parseOptions, type Spec } from './options.ts';
import { scanStaged } from './staged-scan.ts';
import { worktreeFiles } from './policy-files.ts';
import { worktreeSources } from './team-policy.ts';

export const spec: Spec = {
  name: 'migrate',
  summary: 'Carry over what the files of another tool have decided',
  usage: '[FILE...] [--yes] [--dry-run]',
  about: [
    'Finds .secrets.baseline (detect-secrets), .gitleaks.toml, .gitleaksignore and reports (gitleaks), git configuration secrets.* and .gitallowed (git-secrets), .secretlintrc.json and .secretlintignore, .talismanrc, and exclude lists of trufflehog. A FILE limits it to that file.',
    'Shows what would be written, what cannot be carried over and why, and where both sets of decisions differ on what is in the index. Writes on confirmation, --yes where there is no terminal. The files of the other tool stay as they are.',
  ],
  options: [
    { name: 'yes', help: 'Write without asking' },
    { name: 'dry-run', help: 'Show the plan and write nothing' },
    formatOption,
  ],
  positionals: [0, 100],
  examples: [
    ['secret-hook migrate --dry-run', 'what would be carried over'],
    ['secret-hook migrate ci/trufflehog-exclude.txt', 'one file, whatever its place'],
  ],
};

/** A plan with the proof of it. */
export interface Prepared {
  readonly found: Found;
  readonly rules: Rules;
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly before: Texts;
  readonly after: Texts;
}

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  await requireGitVersion(io.cwd);
  const repository = await openRepository(io.cwd);
  const prepared = await prepare(repository, parsed.positionals, io.cwd);
  const isJson = parsed.get('format') === 'json';
  if (prepared === null) {
    io.out(
      isJson ? jsonText(asJson(null, [])) : 'Nothing of another tool is here, so there is nothing to carry over\n',
    );
    return 0;
  }
  const { before, after } = prepared;
  const isSame = before.configuration === after.configuration && before.baseline === after.baseline;
  const say = (lines: readonly string[]): void => {
    if (!isJson) io.out(`${lines.map(printable).join('\n')}\n`);
  };
  say(planLines(prepared, isSame));
  const isWanted =
    !isSame && !parsed.has('dry-run') && (parsed.has('yes') || (!isJson && (await ask(io, ['', 'Write this?']))));
  const written = isWanted ? writeTexts(repository, before, after) : [];
  if (isJson) io.out(jsonText(asJson(prepared, written)));
  if (written.length > 0) say(['', `Written: ${written.join(', ')}`, ...afterwards(prepared, written)]);
  if (isSame || isWanted || parsed.has('dry-run')) return 0;
  throw new UserError('not-confirmed', 'Nothing was written', { hint: 'npx secret-hook migrate --yes' });
}

async function prepare(repository: Repository, named: readonly string[], cwd: string): Promise<Prepared | null> {
  const matches = await loadGlobs();
  const found = await findDecisions(repository, named, cwd, matches);
  if (found.all.length === 0 && found.left.length === 0) return null;
  const detection = builtInDetection();
  const present = await presentConfiguration(repository, detection);
  const before = presentTexts(repository);
  const rules = translateRules(found.all, present.customRules, detection);
  const scan = async (texts: Texts): Promise<Outcome> => {
    const options = {
      cwd: repository.top,
      runAllows: [],
      wholeIndex: true,
      policyFiles: policyFiles(texts, repository),
    };
    return complete((await scanStaged(options)).outcome);
  };
  const bare: Plan = { ...noPlan, additions: { ...noPlan.additions, customRules: newRules(rules, present) } };
  const first = await scan(plannedTexts(before, bare));
  const findings = first.findings.map(({ finding }) => finding).filter(isJudged);
  const contents = found.all.flatMap(({ allows }) => allows.flatMap(({ content }) => content ?? []));
  const looked = await lookThrough(repository, {
    findings,
    tools: commentTools(found.all),
    rules: rules.own,
    contents,
  });
  const all = found.all.map(one => stillMeant(one, looked));
  const plan = makePlan({ all, rules, looked, findings, present, matches });
  const after = plannedTexts(before, plan);
  const comparison = compare({ all, looked, findings, after: await scan(after), own: rules.own });
  return { found, rules, plan, comparison, before, after };
}

/** What was accepted as it was is not accepted as it is now. */
function stillMeant(decisions: Decisions, { hashes }: Looked): Decisions {
  const isMeant = ({ content }: AllowDecision): boolean =>
    content === undefined || content.isSame(hashes.filter(({ path }) => content.covers(path)));
  const gone = decisions.allows.filter(allow => !isMeant(allow));
  const left = gone.map(({ describe }): Left => {
    const [at = '', ...what] = describe.split(' ');
    return { at, what: what.join(' '), why: 'the content is another one now, and the tool lets nothing of it through' };
  });
  return { ...decisions, allows: decisions.allows.filter(isMeant), left: [...decisions.left, ...left] };
}

const noPlan: Plan = {
  additions: { rules: {}, overrides: [], exclude: [], compat: [], customRules: [] },
  entries: [],
  left: [],
  stale: [],
  patterns: [],
};

function newRules({ own }: Rules, present: Configuration): Plan['additions']['customRules'] {
  return own
    .map(({ rule }) => rule)
    .filter(rule => !present.customRules.some(({ pattern }) => pattern === rule.pattern));
}

/** A note blocks nothing, so no tool's decision about it has to be carried over. */
function isJudged(finding: Finding): boolean {
  return finding.severity !== 'note' && !unsilenced.has(finding.rule.id);
}

/** The configuration of the work tree, to which is added. */
async function presentConfiguration({ top }: Repository, detection: Detection): Promise<Configuration> {
  const files = worktreeFiles(top);
  if (!isConfigured(files)) return defaultConfiguration;
  const { configuration } = await loadConfiguration(files, knownRules(detection), worktreeSources(top));
  if (configuration.source === configurationName) return configuration;
  throw new UserError(
    'unsupported',
    'The configuration stands in package.json, and only a file of its own is added to',
    {
      hint: `Move secretHook from package.json into ${configurationName}, then run it again`,
    },
  );
}

/** What was not seen cannot be compared. */
function complete(outcome: Outcome): Outcome {
  const unread = outcome.skipped.find(skipped => skipped.blocking);
  if (unread === undefined) return outcome;
  throw new UserError('unreadable', `Not everything could be read: ${unread.path as RepoPath}`, {
    hint: 'npx secret-hook scan . --verbose',
  });
}
