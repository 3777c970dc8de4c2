import { expect, test } from 'vitest';
import { classifyName } from '../../../../src/detect/generic/names.ts';

const strengthOf = (name: string): number => classifyName(name.slice(name.lastIndexOf('.') + 1), name).strength;

test.each([
  'password',
  'DB_PASSWORD',
  'userPasswd',
  'rootpw',
  'client_secret',
  'appSecret',
  'api_key',
  'apiKey',
  'apikey',
  'X-Api-Key',
  'access_token',
  'private_key',
  'SECRET_KEY_BASE',
  'credentials',
  'oauth_token_secret',
  'mysqlrootpwd',
  'password_confirmation',
])('%s promises a credential', name => expect(strengthOf(name)).toBe(3));

test.each(['token', 'STRIPE_KEY', 'auth', 'oauth_verifier'])('%s may hold one', name =>
  expect(strengthOf(name)).toBe(2),
);
test('a bare key says little', () => expect(strengthOf('key')).toBe(1));

test.each([
  'monkey',
  'author',
  'keyboard',
  'tokenize',
  'passenger',
  'compass',
  'bypass',
  'public_key',
  'publicKeyToken',
  'primaryKey',
  'cache_key',
  'key_id',
  'secretName',
  'token_type',
  'token_url',
  'password_field',
  'passwordLength',
  'max_tokens',
  'csrf_token',
  'password_hash',
  'hashed_token',
  'forgot_password',
  'authorizationEndpoint',
  'NOPASSWD',
  'tokenizer',
])('%s promises nothing', name => expect(strengthOf(name)).toBe(0));

test('a neutral last segment leaves the word to the one before', () => {
  expect(strengthOf('db.password.value')).toBe(3);
  expect(strengthOf('db.password.length')).toBe(0);
});
