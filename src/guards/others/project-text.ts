/** Files in which a repository says how it guards itself, cut into the parts that are commands or configuration. */
import type { RepoPath } from '../../model.ts';

/** A text file of the work tree. */
export interface ProjectText {
  readonly path: RepoPath;
  readonly text: string;
}

/** A part of a file that means something to a machine. */
export interface Part extends ProjectText {
  /** Line of the file (from 1) in which the part begins. */
  readonly startLine: number;
}

/** Whether a file of that name may hold commands or the configuration of a guard. */
export function saysHowItGuards(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /\.(?:md|markdown|rst|sh|bash|zsh|fish|ps1|ya?ml|toml|cfg|ini|mk|just)$/i.test(name) ||
    /^(?:Makefile|GNUmakefile|makefile|justfile|Justfile|Taskfile|package\.json|composer\.json|noxfile\.py|tasks\.py|Jenkinsfile|Dockerfile|Rakefile)$/.test(
      name,
    ) ||
    /(?:^|\/)(?:\.husky|\.githooks|githooks|git-hooks)\/[\w-]+$/.test(path)
  );
}

/** Parts of a file: fenced blocks of Markdown, because its prose is about commands and is none; else all of it. */
export function partsOf({ path, text }: ProjectText): readonly Part[] {
  if (!/\.(?:md|markdown)$/i.test(path)) return [{ path, text, startLine: 1 }];
  const parts: Part[] = [];
  const lines = text.split('\n');
  let open: { readonly fence: string; readonly line: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const fence = /^\s{0,12}(?<fence>`{3,20}|~{3,20})/.exec(line)?.groups?.['fence'];
    if (fence === undefined) continue;
    if (open === null) open = { fence, line: index + 1 };
    else if (fence.startsWith(open.fence)) {
      parts.push({ path, text: lines.slice(open.line, index).join('\n'), startLine: open.line + 1 });
      open = null;
    }
  }
  return parts;
}
