/** Text of a configuration → what it says. Every problem at once, or the configuration; nothing between. */
import { isProblem, parseJsonc, toValue, type JsonNode } from '../formats/jsonc.ts';
import { defaultConfiguration, type Configuration } from '../policy/configuration.ts';
import { UserError } from '../user-error.ts';
import { configurationShape } from './configuration-shape.ts';
import { customRuleProblems } from './custom-rules.ts';
import { configurationBytesMax, configurationName, namesUs, type ConfigurationFiles } from './names.ts';
import { validate, type Known, type Problem } from './validate.ts';

/** A configuration and where each of its keys stands. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** Key → line, from 1. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Reads what is configured. Throws `UserError` (config-invalid) that lists every problem with line and column:
 * a broken file is never replaced by the defaults, or a typing error would switch off what it was meant to switch on.
 */
export function readConfiguration(files: ConfigurationFiles, known: Known): ReadConfiguration {
  const manifest = manifestSection(files.manifest);
  if (files.own === null && manifest === null) return { configuration: defaultConfiguration, lines: new Map() };
  if (files.own !== null && manifest !== null)
    throw new UserError(
      'config-invalid',
      `There are two configurations: ${configurationName} and secretHook in package.json`,
      {
        hint: 'Keep one of them',
      },
    );
  const name = files.own === null ? 'package.json' : configurationName;
  const text = decode(files.own ?? files.manifest ?? new Uint8Array(), name);
  const node = manifest ?? parse(text, name);
  const problems = validate(node, configurationShape, withOwnRules(known, node));
  // What a custom rule says is looked at only when its form is right.
  const all = problems.length > 0 ? problems : customRuleProblems(node, known);
  if (all.length > 0) throw invalid(name, text, all);
  return { configuration: toConfiguration(node, name), lines: linesOf(node, text) };
}

/** The team's own rules have levels like all others. */
function withOwnRules(known: Known, node: JsonNode): Known {
  const list = node.kind === 'object' ? node.entries.find(({ key }) => key === 'customRules')?.value : undefined;
  if (list?.kind !== 'array') return known;
  const ids = list.items.flatMap(item => {
    const own = item.kind === 'object' ? item.entries.filter(({ key }) => key === 'id' || key === 'aliases') : [];
    return own.flatMap(({ value }) => (value.kind === 'array' ? value.items : [value])).map(toValue);
  });
  return {
    ...known,
    isRuleId: id => ids.includes(id) || known.isRuleId(id),
    ruleIds: () => [...known.ruleIds(), ...ids.filter(id => typeof id === 'string')],
  };
}

/** `secretHook` of a package.json; null when it has none. */
function manifestSection(bytes: Uint8Array | null): JsonNode | null {
  if (!namesUs(bytes)) return null;
  const node = parse(decode(bytes, 'package.json'), 'package.json');
  if (node.kind !== 'object') return null;
  return node.entries.find(({ key }) => key === 'secretHook')?.value ?? null;
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

/** The shape has been checked, so the value is what the type says. */
function toConfiguration(node: JsonNode, source: string): Configuration {
  const value = toValue(node) as Partial<Configuration> & {
    readonly help?: { readonly text: string; readonly url?: string };
  };
  return {
    ...defaultConfiguration,
    ...value,
    source,
    help: value.help ? { text: value.help.text, url: value.help.url ?? null } : null,
  };
}

function linesOf(node: JsonNode, text: string): ReadonlyMap<string, number> {
  const entries = node.kind === 'object' ? node.entries : [];
  return new Map(entries.map(({ key, keyStart }) => [key, placeOf(text, keyStart).line]));
}
