/** A configuration that was checked before. Apart from what checks one: a commit that changes none loads only this. */
import type { Configuration } from '../policy/configuration.ts';
import { combine, type Written } from './combine.ts';
import { configurationName, namesUs, type ConfigurationFiles } from './names.ts';

/** Texts that have been checked before. */
export interface CheckedTexts {
  readonly has: (text: Uint8Array) => boolean;
  readonly add: (text: Uint8Array) => void;
}

/** What the file says when it has been checked before, stands alone and needs no parser of ours; null: it has to be checked. */
export function checkedConfiguration(
  { own, manifest }: ConfigurationFiles,
  checked: CheckedTexts,
): Configuration | null {
  if (own === null || namesUs(manifest) || !checked.has(own)) return null;
  const written = plainJson(own);
  return written && combine([{ source: configurationName, written, lines: () => new Map() }]).configuration;
}

/** What a text without comments says; null for one with them. */
export function plainJson(bytes: Uint8Array): Written | null {
  try {
    // Asked of texts only that have been checked.
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as Written;
  } catch {
    return null;
  }
}
