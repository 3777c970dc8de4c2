/** Every file in which lines of ours may stand, for a clone that has no record of its installation. */
import { join } from 'node:path';
import { bodyName, findBlock } from './block.ts';
import { listFolder, readFileNow } from './files.ts';
import { lefthookFiles } from './lefthook.ts';
import type { Place } from './place.ts';
import { preCommitFile } from './pre-commit.ts';

/** Absolute paths, each once: hooks folders with a block of ours, and the package.json of the projects around. */
export function candidatesOf(place: Place): readonly string[] {
  const { top, commonDir } = place.repository;
  const folders = [
    place.hooksFolder,
    join(commonDir, 'hooks'),
    ...['', ...place.projects].map(at => join(top, at, '.husky')),
  ];
  const hooks = [...new Set(folders)].flatMap(folder =>
    listFolder(folder)
      .filter(name => name === bodyName || name === '.gitattributes' || holdsBlock(join(folder, name)))
      .map(name => join(folder, name)),
  );
  const configs = [...lefthookFiles, preCommitFile, '.simple-git-hooks.json', 'simple-git-hooks.json'].map(name =>
    join(top, name),
  );
  const projects = ['', ...place.projects].map(at => join(top, at, 'package.json'));
  return [...new Set([...hooks, ...projects, ...configs])];
}

function holdsBlock(path: string): boolean {
  const file = readFileNow(path);
  return file !== null && findBlock(file.bytes.toString('latin1')) !== null;
}
