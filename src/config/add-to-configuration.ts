/** Puts decisions into the text of a configuration and leaves every other byte as it is, comments included. */
import { isProblem, parseJsonc, type JsonNode } from '../formats/jsonc.ts';
import type { CompatTool, CustomRule, Levels, Override } from '../policy/configuration.ts';
import { configurationName } from './names.ts';
import { invalid } from './read-configuration.ts';

/** What is added. */
export interface Additions {
  readonly rules: Levels;
  readonly overrides: readonly Override[];
  readonly exclude: readonly string[];
  readonly compat: readonly CompatTool[];
  readonly customRules: readonly CustomRule[];
}

/** Whether there is anything to add. */
export function isNothing({ rules, overrides, exclude, compat, customRules }: Additions): boolean {
  return Object.keys(rules).length + overrides.length + exclude.length + compat.length + customRules.length === 0;
}

/**
 * Adds to the text of `.secret-hook.json` (null: there is none yet). What is added stands first: of overrides the last
 * one counts, so the team's own keep the last word.
 */
export function addToConfiguration(text: string | null, additions: Additions): string {
  const { rules, overrides, exclude, compat, customRules } = additions;
  if (text === null) {
    const made = {
      ...(Object.keys(rules).length > 0 ? { rules } : {}),
      ...(overrides.length > 0 ? { overrides } : {}),
      ...(exclude.length > 0 ? { exclude } : {}),
      ...(compat.length > 0 ? { compat } : {}),
      ...(customRules.length > 0 ? { customRules } : {}),
    };
    return `${JSON.stringify(made, null, 2)}\n`;
  }
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ['overrides', overrides],
    ['exclude', exclude],
    ['compat', compat],
    ['customRules', customRules],
  ];
  const levelled = Object.keys(rules).length > 0 ? addMembers(text, 'rules', rules) : text;
  return lists.reduce((now, [key, items]) => (items.length > 0 ? addItems(now, key, items) : now), levelled);
}

function addItems(text: string, key: string, items: readonly unknown[]): string {
  const value = memberOf(text, key);
  if (value === null) return addKey(text, `${JSON.stringify(key)}: ${JSON.stringify(items)}`);
  const isEmpty = value.kind === 'array' && value.items.length === 0;
  return insert(text, value.start + 1, `${JSON.stringify(items).slice(1, -1)}${isEmpty ? '' : ', '}`);
}

function addMembers(text: string, key: string, members: Readonly<Record<string, unknown>>): string {
  const value = memberOf(text, key);
  if (value === null) return addKey(text, `${JSON.stringify(key)}: ${JSON.stringify(members)}`);
  const isEmpty = value.kind === 'object' && value.entries.length === 0;
  return insert(text, value.start + 1, `${JSON.stringify(members).slice(1, -1)}${isEmpty ? '' : ', '}`);
}

function addKey(text: string, member: string): string {
  const root = rootOf(text);
  const isEmpty = root.kind === 'object' && root.entries.length === 0;
  return insert(text, root.start + 1, `\n  ${member}${isEmpty ? '\n' : ','}`);
}

function memberOf(text: string, key: string): JsonNode | null {
  const root = rootOf(text);
  return root.kind === 'object' ? (root.entries.find(entry => entry.key === key)?.value ?? null) : null;
}

function rootOf(text: string): JsonNode {
  const node = parseJsonc(text);
  if (isProblem(node)) throw invalid(configurationName, text, [{ at: node.at, path: '', message: node.message }]);
  return node;
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}
