import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { jwt } from '../../../../src/rules/jwt.ts';
import { judge, ruleOf } from './judge.ts';

const rule = ruleOf(jwt, 'jwt');
const now = Date.UTC(2027, 0, 15);
const seconds = (date: number) => Math.floor(date / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object, header: object = { alg: 'HS256', typ: 'JWT' }, signatureBytes = 32) =>
  `${part(header)}.${part(claims)}.${randomBytes(signatureBytes).toString('base64url')}`;
const signed = (claims: object, secret: string) => {
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
};
const severities = (text: string) => judge(rule, text, { now }).map(hit => hit.severity ?? 'error');

describe('a token is judged by its claims', () => {
  const soon = seconds(now) + 3600;
  test.each([
    ['never expires', token({ sub: '1' }), ['error']],
    ['valid for years', token({ sub: '1', exp: seconds(now) + 5 * 31_536_000 }), ['error']],
    ['valid for an hour', token({ sub: '1', exp: soon }), ['warning']],
    ['expired', token({ sub: '1', exp: seconds(now) - 200_000 }), ['note']],
    ['expired, in milliseconds', token({ sub: '1', exp: now - 200_000_000 }), ['note']],
    ['expired an hour ago', token({ sub: '1', exp: seconds(now) - 3600 }), ['warning']],
    ['service role', token({ role: 'service_role', iss: 'supabase', ref: 'abc', exp: soon }), ['error']],
    ['service role, other order', token({ exp: soon, ref: 'abc', iss: 'supabase', role: 'service_role' }), ['error']],
    ['anon role', token({ role: 'anon', iss: 'supabase', ref: 'abc', exp: soon }), []],
    ['supabase demo', token({ role: 'service_role', iss: 'supabase-demo' }), []],
    ['kubernetes', token({ iss: 'kubernetes/serviceaccount', sub: 'system' }, { alg: 'RS256' }, 256), ['error']],
    [
      'hasura admin',
      token({ exp: soon, 'https://hasura.io/jwt/claims': { 'x-hasura-default-role': 'admin' } }),
      ['error'],
    ],
    ['identity', token({ aud: 'x', nonce: 'y', exp: soon }), ['note']],
    ['signature of a wrong length', token({ sub: '1' }, { alg: 'HS256' }, 31), []],
    ['ES256', token({ sub: '1' }, { alg: 'ES256' }, 64), ['error']],
    ['RS256 cut off', token({ sub: '1' }, { alg: 'RS256' }, 90), []],
    ['unsigned', `${part({ alg: 'none' })}.${part({ sub: '1' })}.`, ['note']],
    ['demo secret', signed({ sub: '1234567890' }, 'your-256-bit-secret'), []],
    ['demo secret of Supabase', signed({ role: 'x' }, 'super-secret-jwt-token-with-at-least-32-characters-long'), []],
    ['own secret', signed({ sub: '1' }, randomBytes(32).toString('hex')), ['error']],
    ['no alg', `${part({ typ: 'JWT' })}.${part({ sub: '1' })}.${'a1'.repeat(21)}b`, []],
    [
      'encrypted',
      `${part({ alg: 'dir', enc: 'A256GCM' })}.${'ab'.repeat(4)}.${'cd'.repeat(8)}.${'ef'.repeat(20)}.${'gh'.repeat(11)}`,
      ['note'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(severities(`const t = "${text}";`)).toEqual(expected);
  });
  test('without a clock only what is certainly past is expired', () => {
    expect(judge(rule, token({ exp: seconds(Date.UTC(2020, 0, 1)) })).map(hit => hit.severity)).toEqual(['note']);
    expect(judge(rule, token({ exp: seconds(Date.UTC(2026, 10, 20)) })).map(hit => hit.severity)).toEqual(['warning']);
  });
});
