import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { patientFlags } from '../../../src/commands/patient-compiler.ts';

test.each([
  ['11.3.244.8-node.33', true],
  ['12.4.254.21-node.33', false],
  ['13.6.233.10-node.28', false],
  ['110.1', false],
])('V8 %s is told to wait: %j', (version, isTold) => {
  expect(patientFlags(version).length > 0).toBe(isTold);
});

test('the flags of this version are such as it knows: an unknown one is an error on the terminal', () => {
  const set = patientFlags(process.versions.v8).map(
    flag => `require('v8').setFlagsFromString(${JSON.stringify(flag)});`,
  );
  const { status, stderr } = spawnSync(process.execPath, ['-e', `${set.join('')} for (let n = 0; n < 1e6; n++);`], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
