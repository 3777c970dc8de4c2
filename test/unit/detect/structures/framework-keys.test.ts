import { describe, expect, it } from 'vitest';
import { expandSample } from '../../../../src/samples/expand.ts';
import { findingsIn } from '../../../support/detect.ts';

/** Severities of what is found in a template. */
function severities(path: string, template: string): readonly string[] {
  return findingsIn(path, expandSample(template).text).map(finding => finding.severity);
}

describe('a key that a generator wrote for development', () => {
  it.each([
    ['of Rails', 'config/secrets.yml', 'development:\n  secret_key_base: [[hex:128]]\n'],
    [
      'of Rails, below other settings',
      'config/secrets.yml',
      'test: &t\n\n  a: 1\n  # b\n  secret_key_base: [[hex:128]]\n',
    ],
    ['of Phoenix', 'config/dev.exs', 'config :shop, ShopWeb.Endpoint,\n  secret_key_base: "[[base64:64]]"\n'],
    ['of Symfony', 'api/.env', 'APP_ENV=dev\nAPP_SECRET=[[hex:32]]\n'],
    ['of Symfony, in a file for tests', '.env.test', 'APP_SECRET=[[hex:32]]\n'],
  ])('%s is told and does not block', (_, path, template) => {
    expect(severities(path, template)).toEqual(['warning']);
  });

  it.each([
    ['of Rails', 'config/secrets.yml', 'development:\n  a: 1\nproduction:\n  secret_key_base: [[hex:128]]\n'],
    ['of Phoenix', 'config/prod.secret.exs', 'config :shop, ShopWeb.Endpoint,\n  secret_key_base: "[[base64:64]]"\n'],
    ['of Symfony', '.env', 'APP_ENV=prod\nAPP_SECRET=[[hex:32]]\n'],
  ])('blocks when it is one for production: %s', (_, path, template) => {
    expect(severities(path, template)).toEqual(['error']);
  });
});

it('a Django key that says of itself that it is insecure is a note, whatever alphabet it has', () => {
  expect(severities('shop/settings.py', "SECRET_KEY = 'django-insecure-[[base36:50]]'\n")).toEqual(['note']);
  expect(severities('shop/settings.py', "SECRET_KEY = 'django-insecure-[[base62:50]]'\n")).toEqual(['note']);
  expect(severities('shop/settings.py', "SECRET_KEY = '[[base62:50]]'\n")).toEqual(['error']);
});

it('a key in the configuration file of a Firebase client is in every app, wherever it stands in it', () => {
  const file = `{"client":[{"oauth":"${'x'.repeat(900)}","api_key":[{"current_key":"AIzaSy[[base64url:33]]"}]}]}`;
  expect(severities('app/google-services.json', file)).toEqual([]);
  expect(severities('app/services.json', file)).toEqual(['warning']);
});
