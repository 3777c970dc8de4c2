/** What becomes of own values that were met: public ones are left out, and one place is told once. */
import { isAbsolute, join } from 'node:path';
import { ownDetail } from '../detect/own-values/detect-own.ts';
import { isCredential, looksMade } from '../detect/own-values/exclusions.ts';
import { textsIn } from '../git/grep.ts';
import { decodeText } from '../formats/dotenv.ts';
import { ownValueRule } from '../guards/own-value.ts';
import type { Finding, Span } from '../model.ts';
import type { CollectedValue } from '../own-files/collect.ts';
import type { Field } from '../own-files/fields.ts';
import { readOwnFile } from '../own-files/read-bounded.ts';
import type { OwnOptions } from './own-values.ts';

/** What settling needs to know. */
export interface SettleOptions extends Pick<OwnOptions, 'repository' | 'base' | 'publicCommits' | 'tellsPublic'> {
  readonly values: readonly CollectedValue[];
}

/** Answers the findings that are left, own ones settled, all others as they were unless an own one tells of them. */
export async function settleOwnFindings(
  found: readonly Finding[],
  options: SettleOptions,
): Promise<readonly Finding[]> {
  const own = found.filter(isOwn);
  const others = found.filter(finding => !isOwn(finding));
  const texts = [...new Set(own.map(textOf))];
  const holders = await confirmedHolders(texts, options);
  const open = texts.filter(text => (holders.get(text) ?? []).length > 0);
  const known = await publicTexts(open, options);
  const left = own.flatMap(finding => {
    const holding = holders.get(textOf(finding)) ?? [];
    if (!known.has(textOf(finding))) return holding.length === 0 ? [] : [{ ...finding, detail: ownDetail(holding) }];
    return options.tellsPublic === true ? leaked(finding, holding) : [];
  });
  const told = left.map(finding => ({ finding, same: others.filter(other => isSamePlace(finding, other)) }));
  const gone = new Set(told.flatMap(({ same }) => same));
  return [...others.filter(other => !gone.has(other)), ...told.map(({ finding, same }) => joined(finding, same))];
}

/**
 * What HEAD has already, for an audit. Env files and what is committed share names of hosts, models and modes, so only a
 * credential of a file that git does not have has leaked. One that people would think of may be a default for everybody.
 */
function leaked(finding: Finding, holding: readonly CollectedValue[]): readonly Finding[] {
  const text = textOf(finding);
  const owners = holding.filter(({ isShared, name }) => isShared !== true && isCredential(name, text));
  if (owners.length === 0) return [];
  const detail = `${ownDetail(owners)} HEAD has it in clear: whoever can read the repository has it.`;
  const severity = looksMade(text) ? finding.severity : 'warning';
  return [{ ...finding, severity, reasons: [...finding.reasons, 'in-head'], detail }];
}

function isOwn({ rule }: Finding): boolean {
  return rule.id === ownValueRule.id;
}

function textOf({ secret }: Finding): string {
  return secret?.reveal() ?? '';
}

/** Fields that were read in passing are asked of a parser, once for each file. */
export async function confirmedHolders(
  texts: readonly string[],
  { values, base }: Pick<SettleOptions, 'values' | 'base'>,
): Promise<ReadonlyMap<string, readonly CollectedValue[]>> {
  const parsed = new Map<string, readonly Field[]>();
  const holders = new Map<string, CollectedValue[]>(texts.map(text => [text, []]));
  for (const value of values) {
    const list = holders.get(value.value.reveal());
    if (list === undefined) continue;
    if (value.unconfirmed !== true) list.push(value);
    else {
      const fields = parsed.get(value.file) ?? (await credentialsOf(value.file, base));
      parsed.set(value.file, fields);
      const field = fields.find(one => one.value === value.value.reveal() && one.line === lineOf(value));
      if (field !== undefined) list.push({ ...value, name: field.name });
    }
  }
  return holders;
}

/** Of `~/.kube/config:6`. */
function lineOf({ place }: CollectedValue): number {
  return Number(place.slice(place.lastIndexOf(':') + 1));
}

async function credentialsOf(file: string, base: string): Promise<readonly Field[]> {
  const read = readOwnFile(isAbsolute(file) ? file : join(base, file));
  if (read.kind !== 'bytes') return [];
  const { yamlCredentials } = await import('../formats/yaml-credentials.ts');
  return yamlCredentials(decodeText(read.bytes));
}

/** What HEAD (in a push: the remote) has in clear is no secret that this change gives away. */
async function publicTexts(
  texts: readonly string[],
  { repository, publicCommits }: SettleOptions,
): Promise<ReadonlySet<string>> {
  if (repository === null || texts.length === 0) return new Set();
  return textsIn(repository, (await publicCommits?.()) ?? ['HEAD'], texts);
}

function isSamePlace(one: Finding, other: Finding): boolean {
  if (one.path !== other.path || one.role !== other.role || other.secret === null) return false;
  if (JSON.stringify(one.origin) !== JSON.stringify(other.origin)) return false;
  return before(startOf(one.span), endOf(other.span)) && before(startOf(other.span), endOf(one.span));
}

type Place = readonly [line: number, column: number];
const startOf = ({ startLine, startColumn }: Span): Place => [startLine, startColumn];
const endOf = ({ endLine, endColumn }: Span): Place => [endLine, endColumn];
const before = (a: Place, b: Place): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** One finding that tells both: whose value it is, and what a provider's rule knows of it. */
function joined(own: Finding, same: readonly Finding[]): Finding {
  const provider = same.find(({ rule }) => rule.remedy.revoke !== null);
  if (provider === undefined) return own;
  const { id, title, remedy, references } = provider.rule;
  return {
    ...own,
    // What allows the provider's finding allows this one: it is the same secret at the same place.
    rule: { ...own.rule, remedy, references, aliases: [...(own.rule.aliases ?? []), id] },
    redacted: provider.redacted,
    reasons: [...own.reasons, `rule=${id}`],
    detail: `${title} (${id}). ${own.detail ?? ''}`,
  };
}
