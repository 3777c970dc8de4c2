/** Guards that a `.pre-commit-config.yaml` names and that do not do what it says. */
import { entriesOf, itemsOf, textOf, under, type YamlNode } from '../../formats/yaml-tree.ts';
import type { Finding } from '../../model.ts';
import { lineFinding } from '../guard.ts';
import type { Part } from './project-text.ts';
import { banditRule, detectSecretsRule } from './rules.ts';

/** Judges a configuration, also one that a document shows. `exists` answers for paths from the top. */
export function judgePreCommitConfig(
  { path, startLine }: Part,
  tree: YamlNode,
  exists: (path: string) => boolean,
): readonly Finding[] {
  const at = (line: number) => ({ path, line: startLine + line - 1, severity: 'warning' as const, fix: [] });
  return itemsOf(under(tree, 'repos')).flatMap(repo => {
    const address = textOf(under(repo, 'repo'));
    return itemsOf(under(repo, 'hooks')).flatMap((hook): readonly Finding[] => {
      const id = textOf(under(hook, 'id'));
      const args = itemsOf(under(hook, 'args')).map(textOf);
      if (id === 'bandit' && args.some(hidesLow))
        return [lineFinding(banditRule, { ...at(hook.line), reasons: ['bandit-level'], detail: null })];
      if (id !== 'detect-secrets') return [];
      const wrong = (detail: string, reason: string) =>
        lineFinding(detectSecretsRule, { ...at(hook.line), reasons: [reason], detail });
      if (/github\.com[/:]pre-commit\/pre-commit-hooks(?:\.git)?\/?$/i.test(address))
        return [
          wrong('`pre-commit/pre-commit-hooks` has no hook `detect-secrets`; `Yelp/detect-secrets` has.', 'wrong-repo'),
        ];
      if (address !== 'local' && address !== 'meta' && textOf(under(repo, 'rev')) === '')
        return [wrong('The repository is named without a `rev`, so pre-commit refuses the whole file.', 'no-rev')];
      const baseline = baselineOf(args);
      return baseline !== null && isConfiguration(path) && !exists(baseline)
        ? [wrong(`Its baseline ${baseline} does not exist, so the hook fails on every commit.`, 'no-baseline')]
        : [];
    });
  });
}

/** A document only shows a configuration: what it names need not lie here. */
function isConfiguration(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function hidesLow(argument: string, index: number, args: readonly string[]): boolean {
  const value = argument === '--severity-level' ? (args[index + 1] ?? '') : argument;
  return /^-[a-z]{0,4}ll{1,2}$/.test(argument) || /^(?:--severity-level=)?(?:medium|high)$/.test(value);
}

function baselineOf(args: readonly string[]): string | null {
  const index = args.indexOf('--baseline');
  const given = args.find(arg => arg.startsWith('--baseline='))?.slice('--baseline='.length);
  return given ?? (index === -1 ? null : (args[index + 1] ?? null));
}

/** Whether a document is one. */
export function isPreCommitConfig(tree: YamlNode): boolean {
  return entriesOf(tree).some(({ key }) => key === 'repos');
}
