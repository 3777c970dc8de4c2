import { expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { findingsIn } from '../../support/detect.ts';

test.each([
  'new BasicAWSCredentials("AKIA[[base32:16]]", "[[base62:20]]a/B7[[base62:16]]")',
  "s3 = connect('AKIA[[base32:16]]',\n             '[[base62:20]]a/B7[[base62:16]]')",
  'User name,Access key ID,Secret access key\nbob,AKIA[[base32:16]],[[base62:20]]a/B7[[base62:16]]',
  '[[base62:20]]a/B7[[base62:16]]\nAKIA[[base32:16]]',
])('the secret beside a key id is found without a name, in either order: %j', template => {
  const ids = findingsIn('keys.txt', expandSample(template).text).map(finding => finding.rule.id);
  expect(ids.toSorted()).toEqual(['aws-access-key-id', 'aws-secret-access-key']);
});

test('what stands further off or is a digest is no half of a pair', () => {
  const far = `${'AKIA[[base32:16]]'}\n\n\n\n\n${'[[base62:20]]a/B7[[base62:16]]'}`;
  for (const template of [far, 'AKIA[[base32:16]] [[hex:40]]'])
    expect(findingsIn('keys.txt', expandSample(template).text).map(finding => finding.rule.id)).toEqual([
      'aws-access-key-id',
    ]);
});

test.each([
  ['twilio("AC[[hex:32]]", "[[<]][[hex:32]][[>]]")', 'credential-pair-twilio'],
  ["new Twilio('SK[[hex:32]]',\n  '[[<]]aB7[[base62:29]][[>]]')", 'credential-pair-twilio-key'],
  ['twilio("[[<]][[hex:32]][[>]]", "AC[[hex:32]]")', 'credential-pair-twilio-in-front'],
  ['secret: [[<]][[uuid]][[>]]\nid: "SCW7[[BASE36:16]]"', 'credential-pair-scaleway-in-front'],
])('a secret right beside the id that is no secret itself is found: %j', (template, id) => {
  expect(findingsIn('call.js', expandSample(template).text).map(finding => finding.rule.id)).toEqual([id]);
});
