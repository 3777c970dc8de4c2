/** The other guards of a repository, and whether they do what they say. Loaded by `audit` only: it needs a YAML parser. */
import { entriesOf, readYamlTree } from '../../formats/yaml-tree.ts';
import type { Finding } from '../../model.ts';
import { judgeCommands } from './commands.ts';
import { isPreCommitConfig, judgePreCommitConfig } from './pre-commit-config.ts';
import { partsOf, type ProjectText } from './project-text.ts';
import { judgeWorkflow } from './workflows.ts';

/** Judges one file. `exists` answers for paths from the top of the repository. */
export function judgeOtherGuards(file: ProjectText, exists: (path: string) => boolean): readonly Finding[] {
  return partsOf(file).flatMap(part => [
    ...judgeCommands(part),
    ...(isYaml(file.path) || /^\s*(?:-\s+)?repos:/m.test(part.text) ? judgeYaml(part, exists) : []),
  ]);
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function judgeYaml(part: Parameters<typeof judgeWorkflow>[0], exists: (path: string) => boolean): readonly Finding[] {
  const isWorkflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i.test(part.path);
  if (!isWorkflow && !part.text.includes('repos:')) return [];
  const tree = readYamlTree(part.text);
  if (tree === null) return [];
  if (isWorkflow) return judgeWorkflow(part, tree);
  return isPreCommitConfig(tree) && entriesOf(tree).length > 0 ? judgePreCommitConfig(part, tree, exists) : [];
}
