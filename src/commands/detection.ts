/** The detector that the verbs share. */
import type { Finding, Fragment } from '../model.ts';
import { rules } from '../rules/index.ts';
import { Secret } from '../secret.ts';
import type { Detect } from './pipeline.ts';

/** The built-in rules, ready to look. */
export interface Detection {
  readonly detect: Detect;
  /** Number of rules. */
  readonly rules: number;
}

/** Makes the detector of the built-in rules. */
export function builtInDetection(): Detection {
  return { detect: findMatches, rules: rules.length };
}

function findMatches(fragment: Fragment): readonly Finding[] {
  const text = Buffer.from(fragment.bytes).toString('latin1');
  return rules.flatMap(rule =>
    [...text.matchAll(rule.pattern)].map((match): Finding => {
      const [start, end] = match.indices?.groups?.['secret'] ?? [match.index, match.index];
      const lines = text.slice(0, start).split('\n');
      const line = lines.length;
      const column = (lines.at(-1)?.length ?? 0) + 1;
      const value = text.slice(start, end);
      return {
        kind: 'finding',
        rule,
        severity: rule.severity,
        path: fragment.path,
        origin: fragment.origin,
        span: { startLine: line, startColumn: column, endLine: line, endColumn: column + value.length },
        secret: new Secret(value),
        redacted: `${rule.prefixes?.find(prefix => value.startsWith(prefix)) ?? ''}…(${value.length})`,
        via: [],
        reasons: [],
        detail: null,
        fix: [],
      };
    }),
  );
}
