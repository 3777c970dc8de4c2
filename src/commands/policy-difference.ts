/** Says when the policy that counts is not the one that lies beside it: in the index, in the work tree. */
import { namesUs } from '../config/names.ts';

/** File → bytes, null where there is none. */
export type PolicyBytes = ReadonlyMap<string, Uint8Array | null>;

/** One line for each file whose staged version counts while the work tree has another one. */
export function indexRemarks(staged: PolicyBytes, here: PolicyBytes): readonly string[] {
  return differing(staged, here).flatMap(name => {
    if (here.get(name) === null) return [];
    const state =
      staged.get(name) === null
        ? 'is not staged, so it does not count yet'
        : 'differs from its staged version, which counts';
    return [`${name} ${state}: git add ${name}`];
  });
}

/** One line for each file whose version in the work tree counts while the hooks use another one. */
export function worktreeRemarks(here: PolicyBytes, staged: PolicyBytes): readonly string[] {
  return differing(here, staged).map(name => {
    if (here.get(name) === null) return `${name} is staged but not here: the hooks use it, this run does not`;
    const state =
      staged.get(name) === null
        ? 'is not staged, so hooks do not use it yet'
        : 'differs from its staged version, which the hooks use';
    return `${name} ${state}: git add ${name}`;
  });
}

function differing(one: PolicyBytes, other: PolicyBytes): readonly string[] {
  return [...one.keys()].filter(name => comparable(name, one.get(name)) !== comparable(name, other.get(name)));
}

/** Line ends do not count: git may turn them on the way out. Of package.json only `secretHook` is policy. */
function comparable(name: string, bytes: Uint8Array | null | undefined): string | null {
  if (!bytes || (name === 'package.json' && !namesUs(bytes))) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').replaceAll('\r\n', '\n');
  return name === 'package.json' ? sectionOf(text) : text;
}

function sectionOf(text: string): string {
  try {
    return JSON.stringify((JSON.parse(text) as { readonly secretHook?: unknown }).secretHook ?? null);
  } catch {
    // No JSON: whether the section differs is said by its whole text.
    return text;
  }
}
