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

test.each([
  ['Settings.cs', 'public string LinodeToken { get; set; } = "[[hex:64]]";'],
  ['Settings.cs', 'public string LinodeToken { get; private set; } = "[[hex:64]]";'],
  ['setup.md', '| `LINODE_TOKEN` | `[[hex:64]]` | required |'],
  ['setup.md', '| LINODE_TOKEN | [[hex:64]] |'],
  ['setup.md', '| Linode token | [[hex:64]] |'],
  ['setup.md', 'Your Linode token is `[[hex:64]]`.'],
])('in %s the name in front of a value brings its rule into play: %s', (path, template) => {
  expect(alarms(path, template)).toEqual([expect.stringContaining(' linode-pat')]);
});

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'a key of two parts is no property of an object (%i)',
  seed => {
    const { text } = expandSample('FIBERY_API_TOKEN=[[hex:8]].[[hex:35]]', seed);
    expect(findingsIn('.env', text).map(({ rule }) => rule.id)).toEqual(['fibery-api-token']);
  },
);

test.each([
  ['setup.md', 'The token is `[[hex:64]]`, as git prints it.'],
  ['setup.md', 'Beside the token stands `[[hex:64]]`, as git prints it.'],
  ['setup.md', '| commit | token | `[[hex:64]]` of another column |'],
  ['a.bin', '|getpassword|Xk29bfkq7|'],
  ['a.ts', 'const all = LINODE | token | [[hex:64]];'],
])('in %s nothing is taken for a value by its place alone: %s', (path, template) => {
  expect(alarms(path, template)).toEqual([]);
});
