/** git-secrets: patterns and allowed patterns of git's configuration, and `.gitallowed`. */
import { noDecisions, type AllowDecision, type Decisions, type ForeignRule, type Left } from './decisions.ts';
import type { Document } from './document.ts';
import { createMatcher } from './matcher.ts';
import { parted } from './path-decision.ts';
import { isPatternProblem } from './pattern.ts';

/** A value of git's configuration, and its scope: `local`, `global`, … */
export interface Setting {
  readonly value: string;
  readonly scope: string;
}

/** Values of `secrets.*` in git's configuration, all scopes together, as the tool reads them. */
export interface GitSecretsSettings {
  readonly patterns: readonly Setting[];
  readonly allowed: readonly Setting[];
  readonly providers: readonly Setting[];
}

/** What git's configuration says. */
export function gitSecretsSettings({ patterns, allowed, providers }: GitSecretsSettings): Decisions {
  const at = (key: string, { scope }: Setting, index: number): string =>
    `git config --${scope} secrets.${key} (${index + 1})`;
  const rules = patterns.map((setting, index): ForeignRule => ({
    name: patterns.length === 1 ? 'pattern' : `pattern-${index + 1}`,
    description: `Text that matches pattern ${index + 1} of git-secrets`,
    pattern: setting.value,
    dialect: 'egrep',
    secret: null,
    // The tool calls grep with -w.
    wholeWord: true,
    paths: null,
    at: at('patterns', setting, index),
  }));
  const allows = parted(allowed.map((setting, index) => allowedPattern(setting.value, at('allowed', setting, index))));
  const left = providers.map((setting, index): Left => ({
    at: at('providers', setting, index),
    what: 'provider',
    why: setting.value.includes('--aws-provider')
      ? 'AWS keys have rules here; the keys in ~/.aws/credentials are not read'
      : 'it is a program of its own, and nothing of the repository is run',
  }));
  return {
    ...noDecisions('git-secrets', 'git-secrets settings', 'git config'),
    rules,
    allows: allows.good,
    left: [...allows.left, ...left],
  };
}

/** `.gitallowed`: one pattern a line; `#` begins a comment. */
export function gitAllowed({ name, text }: Pick<Document, 'name' | 'text'>): Decisions {
  const found = text.split(/\r?\n/).flatMap((line, index) => {
    const pattern = line.replace('\ufeff', '');
    return pattern.trim() === '' || pattern.startsWith('#') ? [] : [allowedPattern(pattern, `${name}:${index + 1}`)];
  });
  const { good, left } = parted(found);
  return { ...noDecisions('git-secrets', '.gitallowed', name), allows: good, left };
}

/** An allowed pattern is looked for in `FILE:LINE:CONTENT`, as grep prints it. */
function allowedPattern(source: string, at: string): AllowDecision | Left {
  const matcher = createMatcher(source, 'egrep', at);
  if (isPatternProblem(matcher)) return { at, what: 'allowed pattern', why: matcher.problem };
  return {
    matches: ({ finding, line }) => matcher.test(`${finding.path}:${finding.span.startLine}:${line}`),
    reason: 'allowed for git-secrets',
    verdict: null,
    describe: `${at} allowed pattern`,
    single: false,
  };
}
