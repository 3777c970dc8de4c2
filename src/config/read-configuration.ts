/** Text of a configuration → what it says. Every problem at once, or the configuration; nothing between. */
import { isProblem, parseJsonc, toValue, type JsonNode } from '../formats/jsonc.ts';
import { defaultConfiguration } from '../policy/configuration.ts';
import { UserError } from '../user-error.ts';
import { combine, type Part, type ReadConfiguration, type Written } from './combine.ts';
import { basePattern, configurationShape } from './configuration-shape.ts';
import { customRuleProblems, idsIn, withCustomRules } from './custom-rules.ts';
import { configurationBytesMax, configurationName, namesUs, type ConfigurationFiles } from './names.ts';
import type { Shape } from './shape.ts';
import { validate, type Known, type Problem } from './validate.ts';

/** A file that has been parsed and not yet checked. */
export interface Opened {
  readonly name: string;
  readonly text: string;
  readonly node: JsonNode;
}

/**
 * Reads what is configured. Throws `UserError` (config-invalid) that lists every problem with line and column:
 * a broken file is never replaced by the defaults, or a typing error would switch off what it was meant to switch on.
 * A file that extends others needs `loadConfiguration`, and is refused here.
 */
export function readConfiguration(files: ConfigurationFiles, known: Known): ReadConfiguration {
  const opened = openConfiguration(files);
  if (opened === null) return { configuration: defaultConfiguration, parts: [] };
  const [base] = extendsOf(opened.node);
  if (base !== undefined) throw refuse(opened, base, 'cannot be followed here: there is no folder to look for it');
  return combine([check(opened, configurationShape, known)]);
}

/** Finds and parses the configuration at the top; null when nothing is configured. */
export function openConfiguration(files: ConfigurationFiles): Opened | null {
  const manifest = manifestSection(files.manifest);
  if (files.own === null && manifest === null) return null;
  if (files.own !== null && manifest !== null)
    throw new UserError(
      'config-invalid',
      `There are two configurations: ${configurationName} and secretHook in package.json`,
      {
        hint: 'Keep one of them',
      },
    );
  if (files.own !== null) return open(files.own, configurationName);
  return manifest;
}

/** Decodes and parses a file. */
export function open(bytes: Uint8Array, name: string): Opened {
  const text = decode(bytes, name);
  return { name, text, node: parse(text, name) };
}

/** Checks a file and answers what it says. Throws `UserError` that lists every problem. */
export function check({ name, text, node }: Opened, shape: Shape, known: Known): Part {
  const problems = validate(node, shape, withCustomRules(known, idsIn(node)));
  // What a custom rule says is looked at only when its form is right.
  const all = problems.length > 0 ? problems : customRuleProblems(node, known);
  if (all.length > 0) throw invalid(name, text, all);
  // The shape has been checked, so the value is what the type says.
  return { source: name, written: toValue(node) as Written, lines: () => linesOf(node, text) };
}

/** One entry of `extends`. */
export interface Base {
  readonly at: number;
  readonly index: number;
  readonly specifier: string;
}

/** What a file extends; what has another form is left to the check. */
export function extendsOf(node: JsonNode): readonly Base[] {
  const list = node.kind === 'object' ? node.entries.find(({ key }) => key === 'extends')?.value : undefined;
  if (list?.kind !== 'array') return [];
  return list.items.flatMap((item, index) =>
    item.kind === 'string' && basePattern.test(item.value) ? [{ at: item.start, index, specifier: item.value }] : [],
  );
}

/** The error about one entry of `extends`. */
export function refuse({ name, text }: Opened, { at, index, specifier }: Base, message: string): UserError {
  return invalid(name, text, [{ at, path: `extends[${index}]`, message: `(${specifier}) ${message}` }]);
}

/** `secretHook` of a package.json; null when it has none. */
function manifestSection(bytes: Uint8Array | null): Opened | null {
  if (!namesUs(bytes)) return null;
  const { name, text, node } = open(bytes, 'package.json');
  const section = node.kind === 'object' ? node.entries.find(({ key }) => key === 'secretHook')?.value : undefined;
  return section === undefined ? null : { name, text, node: section };
}

/** Reads the text of any of our files. Throws `UserError` with the place when it is no JSON. */
export function parse(text: string, name: string): JsonNode {
  const node = parseJsonc(text);
  if (isProblem(node)) throw invalid(name, text, [{ at: node.at, path: '', message: node.message }]);
  return node;
}

/** Decodes a file. Throws `UserError` when it is too large or not UTF-8. */
export function decode(bytes: Uint8Array, name: string, bytesMax: number = configurationBytesMax): string {
  if (bytes.length > bytesMax)
    throw new UserError('config-invalid', `${name} is larger than ${bytesMax / 1024 / 1024} MB`, {
      hint: 'Make it smaller',
    });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UserError('config-invalid', `${name} is not UTF-8`, { hint: 'Save it as UTF-8', cause });
  }
}

/** Most problems that are written out. */
const problemsShownMax = 20;

/** The error that lists the problems: `.secret-hook.json:3:5  rules."pypi-tken" is no rule; did you mean …`. */
export function invalid(name: string, text: string, problems: readonly Problem[]): UserError {
  const lines = problems.slice(0, problemsShownMax).map(({ at, path, message }) => {
    const { line, column } = placeOf(text, at);
    return `${name}:${line}:${column}  ${path === '' ? message : `${path} ${message}`}`;
  });
  const rest = problems.length - lines.length;
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return new UserError('config-invalid', `${name} has ${count}, so nothing was checked and nothing passes`, {
    hint: [...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'),
  });
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').replace('\ufeff', '').length + 1 };
}

function linesOf(node: JsonNode, text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const note = (way: string, at: number): unknown => lines.set(way, placeOf(text, at).line);
  for (const { key, keyStart, value } of node.kind === 'object' ? node.entries : []) {
    note(key, keyStart);
    if (value.kind === 'object') for (const inner of value.entries) note(`${key}.${inner.key}`, inner.keyStart);
    if (value.kind === 'array') for (const [index, item] of value.items.entries()) note(`${key}[${index}]`, item.start);
  }
  return lines;
}
