/** Where policy stands, and how large it may be. Apart from what reads it: a commit without a configuration loads only this. */

export { baselineName, configurationName } from '../text/policy-names.ts';

/** More than this is no configuration, in bytes. */
export const configurationBytesMax: number = 1024 * 1024;

/** The two places where a configuration may stand; null where there is no file. */
export interface ConfigurationFiles {
  readonly own: Uint8Array | null;
  /** package.json at the top. */
  readonly manifest: Uint8Array | null;
}

/** Whether there is a configuration to read. A manifest that does not name it is not parsed. */
export function isConfigured({ own, manifest }: ConfigurationFiles): boolean {
  return own !== null || namesUs(manifest);
}

/** Whether a package.json may hold `secretHook`. */
export function namesUs(manifest: Uint8Array | null): manifest is Uint8Array {
  return (
    manifest !== null && Buffer.from(manifest.buffer, manifest.byteOffset, manifest.byteLength).includes('"secretHook"')
  );
}

/** Whether two versions of a file are the same byte for byte, or there is neither. */
export function isSameFile(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
}

/** A manifest of more than a megabyte holds no configuration of ours. */
export function bounded(manifest: Uint8Array | null): Uint8Array | null {
  return manifest !== null && manifest.length <= configurationBytesMax ? manifest : null;
}
