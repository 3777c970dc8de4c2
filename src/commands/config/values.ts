/** What each key of the effective configuration says, value by value with the place where it stands. */
import type { Part, ReadConfiguration } from '../../config/combine.ts';
import type { FolderLayer } from '../../config/load-configuration.ts';
import { layersOf, type Layer } from '../../policy/configuration.ts';

/** One value. */
export interface Entry {
  /** Way to it: `rules.pypi-token`, `exclude`. */
  readonly key: string;
  readonly value: unknown;
  /** `file:line`; `default` where nothing says it. */
  readonly from: string;
}

/** A file that says something, with the lines of its values. */
interface Said {
  readonly layer: Layer;
  readonly lines: ReadonlyMap<string, number>;
}

/** Key → its values; the weakest file first where several add up. */
export type Values = ReadonlyMap<string, readonly Entry[]>;

/** Lists them. `folders`: files of the folders around what is asked about, the weakest first. */
export function valuesOf({ configuration, parts }: ReadConfiguration, folders: readonly FolderLayer[]): Values {
  // Layers of the top are made of the parts, in their order.
  const top = layersOf(configuration).map((layer, index): Said => ({
    layer,
    lines: parts[index]?.lines() ?? new Map<string, number>(),
  }));
  const said = [...top, ...folders.map((layer): Said => ({ layer, lines: layer.lines() }))];
  const { env, gitignore, limits, help } = configuration;
  /** The last file that has the key, which is the one that counts. */
  const single = (key: string, value: unknown): Entry => {
    const from = said.findLast(({ lines }) => lines.has(key));
    return { key, value, from: from ? placeOf(from, key) : 'default' };
  };
  const list = (key: string, of: (written: Part['written']) => readonly string[] | undefined): readonly Entry[] => {
    const entries = top.flatMap((one, index) =>
      (of(parts[index]?.written ?? {}) ?? []).map((value, at): Entry => {
        const way = `${key}[${at}]`;
        return { key, value, from: placeOf(one, one.lines.has(way) ? way : key) };
      }),
    );
    return entries.filter(({ value }, index) => entries.findIndex(one => one.value === value) === index);
  };
  const detection = said.map(({ layer }) => layer.detection).findLast(value => value !== null) ?? 'normal';
  return new Map<string, readonly Entry[]>([
    ['rules', rulesOf(said)],
    [
      'overrides',
      said.flatMap(one => one.layer.overrides.map((value, index) => entry(one, 'overrides', value, index))),
    ],
    ['exclude', said.flatMap(one => one.layer.exclude.map((value, index) => entry(one, 'exclude', value, index)))],
    ['detection', [single('detection', detection)]],
    [
      'env',
      [
        single('env.location', env.location),
        ...list('env.allowed', written => written.env?.allowed),
        ...list('env.names', written => written.env?.names),
        ...list('env.templates', written => written.env?.templates),
      ],
    ],
    ['gitignore', [single('gitignore', gitignore)]],
    ['limits', Object.entries(limits).map(([key, value]) => single(`limits.${key}`, value))],
    ['help', [single('help', help)]],
    ['compat', list('compat', written => written.compat)],
    // Of a custom rule its name says enough; its pattern is in the file.
    ['customRules', list('customRules', written => written.customRules?.map(({ id }) => id))],
  ]);
}

/** A rule that several files name has the level of the last one. */
function rulesOf(said: readonly Said[]): readonly Entry[] {
  const rules = new Map<string, Entry>();
  for (const one of said)
    for (const [id, level] of Object.entries(one.layer.rules)) {
      const key = `rules.${id}`;
      rules.set(id, { key, value: level, from: placeOf(one, key) });
    }
  return [...rules.values()];
}

function entry(said: Said, key: string, value: unknown, index: number): Entry {
  return { key, value, from: placeOf(said, `${key}[${index}]`) };
}

function placeOf({ layer, lines }: Said, way: string): string {
  const line = lines.get(way);
  return `${layer.source ?? ''}${line === undefined ? '' : `:${line}`}`;
}
