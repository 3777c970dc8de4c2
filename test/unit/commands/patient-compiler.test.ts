import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { patientFlag } from '../../../src/commands/patient-compiler.ts';

test.each([
  ['11.3.244.8-node.33', '--interrupt-budget=2000000'],
  ['12.4.254.21-node.33', null],
  ['13.6.233.10-node.28', null],
  ['110.1', null],
])('V8 %s is given %j', (version, flag) => {
  expect(patientFlag(version)).toBe(flag);
});

test('the flag of this version is one that it knows: an unknown one is an error on the terminal', () => {
  const flag = patientFlag(process.versions.v8);
  const set = flag === null ? '' : `require('v8').setFlagsFromString(${JSON.stringify(flag)});`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', `${set} for (let n = 0; n < 1e6; n++);`], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
