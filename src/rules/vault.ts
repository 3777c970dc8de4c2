import type { Rule } from '../model.ts';
import { assigned } from './assigned.ts';

/** HashiCorp Vault: service, batch and recovery tokens, one letter and a dot before version 1.10. */
export const vault: readonly Rule[] = [
  {
    id: 'vault-service-token',
    title: 'Vault service token',
    severity: 'error',
    why: 'Anyone holding it can read the secrets that its policies allow; a root token, all of them.',
    keywords: ['hvs.'],
    // 24 characters for root tokens, 90 to 120 otherwise.
    pattern: /(?<![\w.-])(?<secret>hvs\.[\w-]{24,160})/dg,
    prefixes: ['hvs.'],
    // `hvs.ourvaultgeneratedgithubtoken` is made of words.
    randomnessMin: 0.6,
    remedy: {
      revoke: 'https://<vault>/ui/',
      steps: ['Run vault token revoke, or revoke it by its accessor'],
      instead: 'Let the workload log in with its own identity',
    },
    env: ['VAULT_TOKEN', 'VAULT_ROOT_TOKEN', 'VAULT_DEV_ROOT_TOKEN_ID'],
    verification: {
      method: 'GET',
      url: 'https://<vault>/v1/auth/token/lookup-self',
      headers: { 'X-Vault-Token': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes'],
    examples: {
      match: ['VAULT_TOKEN=hvs.[[base64url:24]]', 'VAULT_TOKEN=hvs.CAESI[[base64url:90]]'],
      ignore: ['VAULT_TOKEN=hvs.xxxxxxxxxxxx', 'VAULT_TOKEN=${VAULT_TOKEN}'],
    },
  },
  {
    id: 'vault-batch-token',
    title: 'Vault batch token',
    severity: 'error',
    why: 'Anyone holding it can read the secrets that its policies allow until it expires; it cannot be revoked.',
    keywords: ['hvb.'],
    pattern: /(?<![\w.-])(?<secret>hvb\.[\w-]{100,400})/dg,
    prefixes: ['hvb.'],
    remedy: {
      revoke: 'https://<vault>/ui/',
      steps: ['Wait until it expires, or revoke its parent; replace the secrets it could read'],
      instead: null,
    },
    env: ['VAULT_TOKEN', 'VAULT_ROOT_TOKEN', 'VAULT_DEV_ROOT_TOKEN_ID'],
    verification: {
      method: 'GET',
      url: 'https://<vault>/v1/auth/token/lookup-self',
      headers: { 'X-Vault-Token': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes'],
    examples: {
      match: ['VAULT_TOKEN=hvb.[[base64url:100]]'],
      ignore: ['VAULT_TOKEN=hvb.xxxxxxxxxxxx', 'VAULT_TOKEN=${VAULT_TOKEN}'],
    },
  },
  {
    id: 'vault-recovery-token',
    title: 'Vault recovery token',
    severity: 'error',
    why: 'Anyone holding it can read and write the raw storage in recovery mode.',
    keywords: ['hvr.'],
    pattern: /(?<![\w.-])(?<secret>hvr\.[\w-]{24,160})/dg,
    prefixes: ['hvr.'],
    remedy: {
      revoke: 'https://<vault>/ui/',
      steps: ['Leave recovery mode; the token ends with it'],
      instead: null,
    },
    env: ['VAULT_TOKEN', 'VAULT_ROOT_TOKEN', 'VAULT_DEV_ROOT_TOKEN_ID'],
    verification: {
      method: 'GET',
      url: 'https://<vault>/v1/auth/token/lookup-self',
      headers: { 'X-Vault-Token': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes'],
    examples: {
      match: ['VAULT_TOKEN=hvr.[[base64url:28]]'],
      ignore: ['VAULT_TOKEN=hvr.xxxxxxxxxxxx', 'VAULT_TOKEN=${VAULT_TOKEN}'],
    },
  },
  {
    id: 'vault-token-legacy',
    title: 'Vault token of the form before 1.10',
    severity: 'error',
    why: 'Anyone holding it can read the secrets that its policies allow.',
    keywords: ['vault'],
    // The value alone looks like a member of an object, hence the name before it.
    pattern: new RegExp(
      `vault[\\w.-]{0,20}${assigned}(?<secret>[sbr]\\.[A-Za-z0-9]{24}(?:\\.[A-Za-z0-9]{5})?)(?![\\w.-])`,
      'dgi',
    ),
    remedy: {
      revoke: 'https://<vault>/ui/',
      steps: ['Run vault token revoke, or revoke it by its accessor'],
      instead: null,
    },
    env: ['VAULT_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<vault>/v1/auth/token/lookup-self',
      headers: { 'X-Vault-Token': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens'],
    examples: {
      match: [
        'VAULT_TOKEN=s.[[base62:24]]',
        'VAULT_TOKEN=s.[[base62:24]].[[base62:5]]',
        'const VAULT_TOKEN: string = "s.[[base62:24]]"',
      ],
      ignore: ['VAULT_TOKEN=s.your-token'],
    },
  },
  {
    id: 'vault-approle-secret-id',
    title: 'Vault AppRole secret id',
    severity: 'error',
    why: 'Anyone holding it with the role id logs in as the role.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['approle', 'vault'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://<vault>/ui/',
      steps: ['Destroy the secret id with vault write auth/approle/role/NAME/secret-id/destroy'],
      instead: null,
    },
    env: ['VAULT_SECRET_ID'],
    verification: {
      method: 'POST',
      url: 'https://<vault>/v1/auth/approle/login',
      headers: { 'Content-Type': 'application/json' },
      body: '{"role_id","secret_id"}',
      live: '200',
      dead: '400',
    },
    references: ['https://developer.hashicorp.com/vault/docs/auth/approle'],
    examples: {
      match: ['VAULT_SECRET_ID=[[uuid]]', 'approle_secret: [[uuid]]'],
      ignore: ['VAULT_SECRET_ID=your-key-here', 'build [[uuid]] done'],
    },
  },
];
