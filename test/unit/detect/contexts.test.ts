import { expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { findingsIn } from '../../support/detect.ts';

const alarms = (path: string, template: string): readonly string[] =>
  findingsIn(path, expandSample(template).text).map(({ severity, rule }) => `${severity} ${rule.id}`);

test.each(['docs/join.md', 'test/join.yml', 'examples/join.yml'])(
  'in %s a value that only its context names warns and does not block',
  path => {
    const template = 'kubeadm:\n  token: "[[base36:6]].[[base36:16]]"';
    expect(alarms(path, template)).toEqual(['warning kubeadm-bootstrap-token-setting']);
    expect(alarms('cluster/join.yml', template)).toEqual(['error kubeadm-bootstrap-token-setting']);
  },
);

test('the half of a pair blocks in a document, too: the id beside it says what it is', () => {
  const template = 'id: AKIA[[base32:16]]\nsecret_key: [[base62:20]]a/B7[[base62:16]]';
  expect(alarms('docs/setup.md', template)).toEqual(['error aws-access-key-id', 'error aws-secret-access-key']);
});

test('a shared access signature that has expired is a note, and one that holds is an error', () => {
  const link = (until: string): string =>
    `GET "https://acme.blob.core.windows.net/c/f.txt?sv=2024-11-04&sp=rl&se=${until}T00:00:00Z&spr=https&sig=[[base62:43]]%3D"`;
  expect(alarms('a.http', link('2020-09-10'))).toEqual(['note azure-storage-sas']);
  expect(alarms('a.http', link('2035-09-10'))).toEqual(['error azure-storage-sas']);
});
