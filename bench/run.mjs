/** `npm run bench`: figures as ratios, in one run. */
import { folderRows } from './folder.mjs';
import { hookRows } from './hook.mjs';
import { ownRows } from './own.mjs';

// On Node 20 this variable alone makes every start of node several times slower.
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const env = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith('GIT_')));
Object.assign(env, {
  GIT_AUTHOR_NAME: 'bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_COMMITTER_NAME: 'bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
});

for (const rows of [hookRows, ownRows, folderRows])
  for (const { name, ms, unit, ratio, most, aim, verdict } of rows(env))
    console.log(
      `${name.padEnd(34)} ${ms.toFixed(1).padStart(8)} ms / ${unit.toFixed(1).padStart(8)} ms = ${ratio.toFixed(2).padStart(5)}  (at most ${most}, aim ${aim}: ${verdict})`,
    );
