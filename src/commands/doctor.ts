/** `secret-hook doctor`: says what is in place, and proves it with a commit that must be stopped. */
import type { ExitCode } from '../exit-code.ts';
import { isPartialClone } from '../git/partial-clone.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { requireGitVersion } from '../git/version.ts';
import { tryCanary, type CanaryResult } from '../install/canary.ts';
import type { Check } from '../install/check.ts';
import { inspect, managerInUse, notInstalled, setUpByHand } from '../install/doctor.ts';
import { findPlace, type Place } from '../install/place.ts';
import { expandSample } from '../samples/expand.ts';
import { foldersSaid, layersOf, whatIsOff } from '../policy/configuration.ts';
import { repositoryFiles } from '../sources/repository-files.ts';
import { jsonText, printable, wrap } from '../text/terminal.ts';
import { keepCodeCache, planningFor } from './install.ts';
import { UserError } from '../user-error.ts';
import { builtInDetection } from './detection.ts';
import { readFolders } from './folder-configuration.ts';
import type { Io } from './io.ts';
import { formatOption, parseOptions, type Spec } from './options.ts';
import { policyLines } from './policy-lines.ts';
import { revisionPolicy, revisionSources } from './team-policy.ts';

export const spec: Spec = {
  name: 'doctor',
  summary: 'Say whether the hook works, and prove it',
  usage: '',
  about: [
    'Commits a made-up token in a throw-away view of the repository, through the hook that git calls, and looks whether ' +
      'our report names it. Nothing is left behind. Exit code 1 when something is broken.',
  ],
  options: [formatOption],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  await requireGitVersion(io.cwd);
  const place = await findPlace(await openRepository(io.cwd), io.cwd);
  const planning = planningFor(place);
  const inspected = inspect(place, planning, io.env);
  const manager = managerInUse(place, planning);
  if (parsed.get('format') !== 'json') io.err('secret-hook: trying the hook with a made-up secret ...\n');
  const policy = await policyCheck(place.repository);
  const result = await canary(place, manager === 'pre-commit' || manager === 'lefthook');
  const isBlocked = result.outcome === 'blocked by us';
  const seen = isBlocked ? setUpByHand(place, inspected) : inspected;
  const isExplained = [...seen, policy].some(check => check.status === 'broken');
  // Whoever calls our program in a way of their own has installed it, whatever is not where we would have put it.
  const absent = isBlocked ? null : notInstalled(place, planning);
  const checks = absent ? [absent] : [...seen, policy, proof(result, isExplained)];
  if (!absent) keepCodeCache(place);
  const healthy = checks.every(check => check.status === 'ok');
  if (parsed.get('format') === 'json') {
    io.out(jsonText({ status: healthy ? 'ok' : 'broken', manager, checks }));
  } else io.out(absent ? renderAbsent(absent, io.columns) : render(checks, io.columns));
  return healthy ? 0 : 1;
}

/** What the policy that the hooks read switches off: nobody should have to find that out. */
async function policyCheck(repository: Repository): Promise<Check> {
  const check = (status: Check['status'], says: string, fix: string | null = null): Check => ({
    id: 'policy',
    status,
    says,
    fix,
  });
  try {
    const detection = builtInDetection();
    const [{ configuration }, { configurations }] = await Promise.all([
      revisionPolicy(repository, ':0', detection),
      repositoryFiles(repository),
    ]);
    const sources = revisionSources(repository, ':0');
    const folders = await readFolders(configurations, { configuration, detection, sources });
    const off = [...whatIsOff(configuration), ...foldersSaid(configurations.length)];
    const lines = policyLines([...layersOf(configuration), ...folders], detection).map(
      line => `\n      | ${printable(line)}`,
    );
    const source = configuration.source ?? 'No configuration';
    return check(
      'ok',
      `${source}: ${off.length === 0 ? 'no rule is switched off' : `switched off: ${off.join(', ')}`}${lines.join('')}`,
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The files of folders that were not fetched: hooks, which need none of them, go on working.
    if ((error.code === 'git-failed' || error.code === 'not-fetched') && isPartialClone(repository))
      return check('ok', 'Some configuration was not fetched (a partial clone), so what is off is not listed');
    if (error.code !== 'config-invalid') throw error;
    return check(
      'broken',
      [error.message, ...(error.hint ?? '').split('\n').map(line => `      | ${printable(line)}`)].join('\n'),
      'npx secret-hook config',
    );
  }
}

/** Of several providers: a team may have lowered the rule of one. */
const canaryTemplate = [
  'PYPI_API_TOKEN=pypi-AgEIcHlwaS5vcmc[[base64url:120]]',
  'GITLAB_DEPLOY_TOKEN=gldt-[[base64url:20]]',
  'SENDGRID_API_KEY=SG.[[base64url:22]].[[base64url:43]]',
  '',
].join('\n');

async function canary(place: Place, ownWorkTree: boolean): Promise<CanaryResult> {
  const { text, secrets } = expandSample(canaryTemplate, 7);
  const packages = [...new Set(['', place.folder ?? '', ...place.projects])];
  return tryCanary(place.repository, { text, secrets, ownWorkTree, packages });
}

/** The last line; `isExplained`: a line above has said why already, and how to mend it. */
function proof(result: CanaryResult, isExplained: boolean): Check {
  const tail = result.said.map(line => `\n      | ${printable(line)}`).join('');
  switch (result.outcome) {
    case 'blocked by us':
      return {
        id: 'proof',
        status: 'ok',
        says: 'A commit of made-up tokens was stopped, and our report named one',
        fix: null,
      };
    case 'went through':
      return {
        id: 'proof',
        status: 'broken',
        says: `A commit of made-up tokens went through: nothing protects this clone, or the policy above lets them through${tail}`,
        fix: isExplained ? 'mend what stands above, then run doctor again' : 'npx secret-hook install',
      };
    case 'blocked, but not by us':
      return {
        id: 'proof',
        status: 'broken',
        says: `A commit of made-up tokens was blocked, but not by us: something else stopped it${tail}`,
        fix: 'mend what the lines above say, then run doctor again',
      };
    default:
      return result.outcome satisfies never;
  }
}

/** Nothing is broken: it was never set up. */
function renderAbsent({ says, fix }: Check, columns: number): string {
  return `${[...wrap(says, Math.min(columns, 100)), `To install it:  ${fix ?? ''}`].map(printable).join('\n')}\n`;
}

function render(checks: readonly Check[], columns: number): string {
  const width = Math.min(columns, 100) - 8;
  const lines = checks.flatMap(({ status, says, fix }) => {
    const [first = '', ...more] = says.split('\n');
    const [head = '', ...rest] = wrap(printable(first), width);
    return [
      `${status === 'ok' ? 'ok    ' : 'BROKEN'}  ${head}`,
      ...rest.map(line => `        ${line}`),
      ...more,
      ...(fix?.split('\n') ?? []).map((line, at) => `        ${at === 0 ? 'fix: ' : ''}${printable(line)}`),
    ];
  });
  const bad = checks.filter(check => check.status === 'broken').length;
  lines.push('', bad === 0 ? 'The hook works here.' : `${bad} broken.`);
  return `${lines.join('\n')}\n`;
}
