import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { checksums } from '../../../src/formats/checksums.ts';

describe('expanding a sample', () => {
  test('the same template and seed give the same text, another seed gives another', () => {
    expect(expandSample('KEY=[[base62:30]]')).toEqual(expandSample('KEY=[[base62:30]]'));
    expect(expandSample('KEY=[[base62:30]]', 2).text).not.toBe(expandSample('KEY=[[base62:30]]').text);
  });

  test('the secret is the place with the literal characters that touch it', () => {
    const { text, secrets, spans } = expandSample('TOKEN="glpat-[[base64url:20]]" # and more');
    expect(secrets).toHaveLength(1);
    expect(secrets[0]).toMatch(/^glpat-[\w-]{20}$/);
    expect(text.slice(spans[0]!.start, spans[0]!.end)).toBe(secrets[0]);
  });

  test('places that touch are one secret', () => {
    expect(expandSample('a ATATT3[[base64url:40]]=[[check:atlassian-token]];').secrets).toHaveLength(1);
  });

  test('places apart are several secrets', () => {
    const { secrets } = expandSample('A=AKIA[[base32:16]]\nB=[[base64:40]]\n');
    expect(secrets.map(secret => secret.length)).toEqual([20, 40]);
  });

  test('marks decide when there are any', () => {
    const { secrets } = expandSample(
      'user=[[base36:8]] https://x.example/bot[[<]][[digits:9]]:[[base64url:35]][[>]]/send',
    );
    expect(secrets).toHaveLength(1);
    expect(secrets[0]).toMatch(/^\d{9}:[\w-]{35}$/);
  });

  test('a template may stand inside a place', () => {
    const { secrets } = expandSample('auth=[[base64-of:user:[[hex:32]]]]');
    expect(Buffer.from(secrets[0]!, 'base64').toString()).toMatch(/^user:[0-9a-f]{32}$/);
  });

  test('a length may be a range', () => {
    const lengths = [1, 2, 3, 4, 5, 6].map(seed => expandSample('[[hex:20-40]]', seed).text.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(40);
    expect(new Set(lengths).size).toBeGreaterThan(1);
  });

  test('random bodies hold no placeholder word and no sequence', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { text } = expandSample('[[base36:200]]', seed);
      expect(text).not.toMatch(/xx|test|foo|abc|123|key|(.)\1\1/);
    }
  });

  test('an unknown kind is an error', () => {
    expect(() => expandSample('[[base63:3]]')).toThrow('Unknown kind');
    expect(() => expandSample('[[hex]]')).toThrow('Not a length');
    expect(() => expandSample('[[hex:3')).toThrow('not closed');
  });

  test.each([
    ['ghp_[[ghp-crc32]]', 'github-token'],
    ['npm_[[base62:30]][[check:npm-token]]', 'npm-token'],
    ['ATBB[[base62:24]][[check:atlassian-token]]', 'atlassian-token'],
    ['glsa_[[base62:32]]_[[check:grafana-token]]', 'grafana-token'],
    [
      'github_pat_[[base62:22]]_[[base62:43]][[check:github-fine-grained-token]][[base62:8]]',
      'github-fine-grained-token',
    ],
  ])('%s satisfies %s, and not when a character changes', (template, name) => {
    const secret = expandSample(template).secrets[0]!;
    expect(checksums[name]!(secret)).toBe(true);
    const changed = secret.slice(0, 20) + (secret[20] === 'a' ? 'b' : 'a') + secret.slice(21);
    expect(checksums[name]!(changed)).toBe(false);
  });
});
