/**
 * `npm run bench`: figures as ratios, in one run. `npm run bench -- hook added own rules engine folder` runs the named parts.
 * A row says what was measured, over what, and the limit it is held to.
 */
import process from 'node:process';
import { engineRows } from './engine.mjs';
import { firstLookRows } from './first-look.mjs';
import { folderRows } from './folder.mjs';
import { addedRows, hookRows } from './hook.mjs';
import { printRow } from './measure.mjs';
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

const parts = {
  hook: () => hookRows(env),
  added: () => addedRows(env),
  own: () => ownRows(env),
  rules: () => firstLookRows(env),
  engine: () => engineRows(),
  folder: () => folderRows(env),
};
const named = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts))
  if (named.length === 0 || named.includes(name)) for (const row of await measure()) printRow(row);
