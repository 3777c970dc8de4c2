/**
 * `.secret-hook.baseline.json`: one sorted line for each entry, and each ends with a comma, so that git's union merge
 * of two branches is a valid file again. Hence the `null` behind the last one.
 */
import { toValue, type JsonNode } from '../formats/jsonc.ts';
import type { RepoPath } from '../model.ts';
import { normalizedEntries, type Baseline, type BaselineEntry } from '../policy/baseline.ts';
import { scryptParameters } from '../policy/fingerprint.ts';
import { baselineName } from './names.ts';
import { decode, invalid, parse } from './read-configuration.ts';
import type { Shape } from './shape.ts';
import { validate, type Known, type Problem } from './validate.ts';

/** Line for `.gitattributes` that lets branches merge their entries. */
export const mergeLine: string = `${baselineName} merge=union`;

const bytesMax = 16 * 1024 * 1024;

const text = (doc: string, example: string, pattern?: RegExp, patternSays?: string): Shape => ({
  kind: 'string',
  doc,
  example,
  lengthMax: 4096,
  ...(pattern ? { pattern } : {}),
  ...(patternSays === undefined ? {} : { patternSays }),
});

/** A day that exists, in the form `2027-01-31`. */
export const dayPattern: RegExp = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const number = (doc: string, example: number, min: number, max: number): Shape => ({
  kind: 'number',
  doc,
  example,
  min,
  max,
});

const entryShape: Shape = {
  kind: 'object',
  doc: 'A finding that is lived with.',
  example: { rule: 'pypi-token', fingerprint: '0123456789abcdef01234567', reason: 'revoked in 2024' },
  fields: {
    rule: text('Id of the rule.', 'pypi-token', /^[a-z0-9][a-z0-9.-]*$/, 'the id of a rule'),
    fingerprint: text('As the report shows it.', '0123456789abcdef01234567', /^[0-9a-f]{24}$/, '24 hexadecimal digits'),
    reason: text('Why.', 'revoked in 2024', /\p{L}/u, 'a reason in words'),
    until: text('Last day on which it counts.', '2027-01-31', dayPattern, 'a day like 2027-01-31'),
    path: text('Only in this file.', 'src/api.ts'),
    verdict: { kind: 'choice', doc: 'What the audit said.', example: 'keep', of: ['keep', 'real', 'false-alarm'] },
  },
  required: ['rule', 'fingerprint', 'reason'],
};

const fileShape: Shape = {
  kind: 'object',
  doc: 'The baseline; `secret-hook baseline` writes it.',
  example: {},
  fields: {
    version: number('Version of this form.', 1, 1, 1),
    salt: text(
      'Makes fingerprints of this repository its own.',
      'c2FsdA',
      /^[\w+/=-]{16,128}$/,
      'at least 16 characters of base64',
    ),
    // Bounded, or a file could make every commit take minutes.
    scrypt: {
      kind: 'object',
      doc: 'Cost of a fingerprint.',
      example: scryptParameters,
      fields: {
        N: number('Cost, a power of two.', 2048, 1024, 65_536),
        r: number('Block size.', 8, 1, 16),
        p: number('Parallelism.', 1, 1, 4),
      },
      required: ['N', 'r', 'p'],
    },
    entries: { kind: 'list', doc: 'Sorted by rule and fingerprint.', example: [], of: entryShape },
  },
  required: ['version', 'salt', 'scrypt', 'entries'],
};

const anyRule: Known = { isRuleId: () => true, isPresentId: () => true, ruleIds: () => [] };

/** Reads a baseline. Throws `UserError` (config-invalid) that lists every problem with its place. */
export function readBaseline(bytes: Uint8Array, name: string = baselineName): Baseline {
  const content = decode(bytes, name, bytesMax);
  const node = withoutEnd(parse(content, name));
  const problems = [...validate(node, fileShape, anyRule), ...costProblems(node)];
  if (problems.length > 0) throw invalid(name, content, problems);
  // The shape has been checked.
  const value = toValue(node) as Omit<Baseline, 'entries'> & { readonly entries: readonly Partial<BaselineEntry>[] };
  return {
    salt: value.salt,
    scrypt: value.scrypt,
    entries: value.entries.map(entry => ({
      rule: entry.rule ?? '',
      fingerprint: entry.fingerprint ?? '',
      reason: entry.reason ?? '',
      until: entry.until ?? null,
      path: (entry.path ?? null) as RepoPath | null,
      verdict: entry.verdict ?? null,
    })),
  };
}

/** The `null` that ends the list is no entry. */
function withoutEnd(node: JsonNode): JsonNode {
  if (node.kind !== 'object') return node;
  const entries = node.entries.map(entry => {
    if (entry.key !== 'entries' || entry.value.kind !== 'array' || entry.value.items.at(-1)?.kind !== 'null')
      return entry;
    return { ...entry, value: { ...entry.value, items: entry.value.items.slice(0, -1) } };
  });
  return { ...node, entries };
}

/** scrypt itself would fail on a cost that is no power of two, in words that name no file. */
function costProblems(node: JsonNode): readonly Problem[] {
  const scrypt = node.kind === 'object' ? node.entries.find(({ key }) => key === 'scrypt')?.value : undefined;
  const cost = scrypt?.kind === 'object' ? scrypt.entries.find(({ key }) => key === 'N')?.value : undefined;
  if (cost?.kind !== 'number' || Number.isInteger(Math.log2(cost.value))) return [];
  return [{ at: cost.start, path: 'scrypt.N', message: 'must be a power of two. Example: "N": 2048' }];
}

/** An empty baseline. `salt`: random base64, at least 16 characters, so that fingerprints are this repository's own. */
export function newBaseline(salt: string): Baseline {
  return { salt, scrypt: scryptParameters, entries: [] };
}

/** Writes a baseline; the same entries give the same bytes, in whatever order they came. */
export function renderBaseline({ salt, scrypt, entries }: Baseline): string {
  const { N, r, p } = scrypt;
  const lines = normalizedEntries(entries).map(
    ({ rule, fingerprint, reason, until, path, verdict }) =>
      `${JSON.stringify({
        rule,
        fingerprint,
        reason,
        ...(until === null ? {} : { until }),
        ...(path === null ? {} : { path }),
        ...(verdict === null ? {} : { verdict }),
      })},\n`,
  );
  return `{"version":1,"salt":${JSON.stringify(salt)},"scrypt":${JSON.stringify({ N, r, p })},"entries":[\n${lines.join('')}null]}\n`;
}

/** What entries a change adds or prolongs, in words. */
export function baselineLoosenings(before: Baseline | null, after: Baseline): readonly string[] {
  const isSame = (a: BaselineEntry, b: BaselineEntry): boolean =>
    a.rule === b.rule && a.fingerprint === b.fingerprint && (a.path === null || a.path === b.path);
  const end = (entry: BaselineEntry): string => entry.until ?? 'no end';
  return normalizedEntries(after.entries).flatMap(entry => {
    const name = `${entry.rule} ${entry.fingerprint.slice(0, 8)}`;
    // Another salt gives the same finding another fingerprint: then nothing can be compared, and all counts as new.
    const old = before?.salt === after.salt ? before.entries.filter(one => isSame(one, entry)) : [];
    if (old.length === 0) return [`baseline: nothing → ${name} (${entry.reason})`];
    const last = old.map(end).toSorted().at(-1) ?? '';
    return end(entry) > last ? [`baseline: ${name} until ${last} → ${end(entry)}`] : [];
  });
}
