/** What the judges of workflows share. */
import type { RepoPath } from '../../model.ts';

/** Turns a line of the part into a place in the file. */
export type At = (line: number) => { readonly path: RepoPath; readonly line: number };

/** `secrets.NAME` and `secrets['NAME']` within an expression. */
export function secretNames(text: string): readonly string[] {
  return [...text.matchAll(/\bsecrets(?:\.|\[\s{0,5}['"])(?<name>\w{1,100})/g)].map(
    match => match.groups?.['name'] ?? '',
  );
}
