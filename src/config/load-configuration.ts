/** A configuration with everything it extends, and the configurations of folders. */
import { posix } from 'node:path';
import { defaultConfiguration, type Layer } from '../policy/configuration.ts';
import { plainJson, type CheckedTexts } from './checked.ts';
import { combine, layerOf, type Part, type ReadConfiguration } from './combine.ts';
import { configurationShape, folderShape } from './configuration-shape.ts';
import { readInstalled } from './installed.ts';
import { withCustomRules } from './custom-rules.ts';
import type { ConfigurationFiles } from './names.ts';
import { check, extendsOf, open, openConfiguration, refuse, type Base, type Opened } from './read-configuration.ts';
import type { Shape } from './shape.ts';
import type { Known } from './validate.ts';

/** Where the files of one run come from. */
export interface Sources {
  /** Reads files of the repository as this run sees them (index, commit, work tree); null for what there is not. */
  readonly read: (paths: readonly string[]) => Promise<readonly (Uint8Array | null)[]>;
  /** Folder with node_modules; git does not hold packages, so these are always read from the file system. */
  readonly top: string;
  /** Says what a person should know when these files have other bytes elsewhere. Absent: nothing. */
  readonly compare?: (files: ReadonlyMap<string, Uint8Array | null>) => Promise<readonly string[]>;
  /** What need not be checked again. Absent: everything is checked. */
  readonly checked?: CheckedTexts;
}

/** What a load knows besides the file at hand. */
interface Loading {
  readonly known: Known;
  readonly sources: Sources;
  readonly shape: Shape;
  /** Files on the way here, outermost first: one that comes again would never end. */
  readonly chain: readonly string[];
}

/** Reads the configuration at the top. Throws `UserError` when it or anything it extends is wrong or missing. */
export async function loadConfiguration(
  files: ConfigurationFiles,
  known: Known,
  sources: Sources,
): Promise<ReadConfiguration> {
  const opened = openConfiguration(files);
  if (opened === null) return { configuration: defaultConfiguration, parts: [] };
  const parts = await partsOf(opened, { known, sources, shape: configurationShape, chain: [] });
  // What others say in it may change without it.
  if (files.own !== null && parts.length === 1 && plainJson(files.own) !== null) sources.checked?.add(files.own);
  return combine(parts);
}

/** Reads the configuration of a folder below the top and answers its layers, the weakest first. */
export async function loadFolder(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  known: Known,
  sources: Sources,
): Promise<readonly FolderLayer[]> {
  const parts = await partsOf(open(bytes, path), { known, sources, shape: folderShape, chain: [] });
  return parts.map(part => ({ ...layerOf(part, posix.dirname(path)), lines: part.lines }));
}

/** A layer, and where in its file its values stand. */
export interface FolderLayer extends Layer {
  readonly lines: Part['lines'];
}

/** A file behind everything it extends; what is reached twice stands where it came first. */
async function partsOf(opened: Opened, loading: Loading): Promise<readonly Part[]> {
  const parts = new Map<string, Part>();
  const chain = [...loading.chain, opened.name];
  for (const base of extendsOf(opened.node)) {
    const next = await openBase(opened, base, loading.sources);
    if (chain.includes(next.name)) throw refuse(opened, base, `goes round: ${[...chain, next.name].join(' → ')}`);
    for (const part of await partsOf(next, { ...loading, chain }))
      if (!parts.has(part.source)) parts.set(part.source, part);
  }
  const known = withCustomRules(
    loading.known,
    [...parts.values()].flatMap(({ written }) => written.customRules ?? []),
  );
  parts.set(opened.name, check(opened, loading.shape, known));
  return [...parts.values()];
}

async function openBase(from: Opened, base: Base, { read, top }: Sources): Promise<Opened> {
  const { specifier } = base;
  const isPackage = !/^\.\.?\//.test(specifier);
  const path = posix.join(posix.dirname(from.name), specifier);
  if (isPackage || isInPackage(from.name)) {
    const found = readInstalled(top, from.name, specifier);
    if (typeof found === 'string') throw refuse(from, base, found);
    return open(found.bytes, found.name);
  }
  if (path.startsWith('../')) throw refuse(from, base, 'leads out of the repository');
  const [bytes = null] = await read([path]);
  if (bytes === null) throw refuse(from, base, `is missing: there is no ${path}`);
  return open(bytes, path);
}

function isInPackage(name: string): boolean {
  return /(?:^|\/)node_modules\//.test(name);
}
