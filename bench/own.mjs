/** What own values cost the one-file hook: over the same hook without any. */
import { rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { hook, hookEnvironment, stagedRepository } from './hook.mjs';
import { medians, row } from './measure.mjs';

/** An ignored `.env` of `count` values, as long as keys are; every fifth is an address or words. */
function writeValues(dir, count) {
  const lines = [];
  for (let n = 0; n < count; n++) {
    const random = createHash('sha256').update(`value ${n}`).digest('base64url');
    const value =
      n % 5 === 0
        ? `postgres://app:${random.slice(0, 20)}@db.example.com/app${n}`
        : n % 5 === 1
          ? `"blue otter lamp ${n}"`
          : random;
    lines.push(`SERVICE_${n}_SECRET=${value}`);
  }
  writeFileSync(join(dir, '.env'), `${lines.join('\n')}\n`);
}

/** Answers the rows for 20 and 1,000 values. */
export function ownRows(env, { rounds = 21 } = {}) {
  const rows = [];
  for (const { values, ...limits } of [
    { values: 20, most: 1.05, aim: 1.02 },
    { values: 1000, most: 1.15, aim: 1.1 },
  ]) {
    const [without, withValues] = [stagedRepository(1, env), stagedRepository(1, env)];
    writeValues(without, 0);
    writeValues(withValues, values);
    const commands = { without: hook, with: { command: hook, cwd: withValues } };
    const measured = medians(commands, { cwd: without, env: hookEnvironment(env), rounds });
    rows.push(row(`hook, 1 staged, ${values} own values`, measured.with, measured.without, limits));
    for (const dir of [without, withValues]) rmSync(join(dir, '..'), { recursive: true, force: true });
  }
  return rows;
}
