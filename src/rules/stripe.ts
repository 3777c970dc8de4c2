import type { Remedy, Rule } from '../model.ts';

const organizationRemedy: Remedy = {
  revoke: 'https://dashboard.stripe.com/org/api-keys/secret',
  steps: ['Delete or roll the key on the API keys tab of the organization'],
  instead: null,
};

/** Stripe keys. Publishable keys (`pk_`) are not reported. Several vendors copied `sk_live_`, so lengths that belong to them are left out: 40 hex digits (Paystack), 42 characters (Clerk), `a2V5` (WorkOS, Highnote). */
export const stripe: readonly Rule[] = [
  {
    id: 'stripe-secret-key-live',
    title: 'Stripe live secret key',
    severity: 'error',
    why: 'Anyone holding it can move money and read your customers and payments.',
    keywords: ['sk_live_'],
    // 24 characters in old keys, about 99 in those that begin with 51; Stripe allows up to 128.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>sk_live_(?!a2V5|[0-9a-f]{40}(?![A-Za-z0-9])|[A-Za-z0-9]{42}(?![A-Za-z0-9]))[A-Za-z0-9]{24,128})(?![\w-])/dg,
    prefixes: ['sk_live_'],
    remedy: {
      revoke: 'https://dashboard.stripe.com/apikeys',
      steps: ['Roll the key with immediate expiry', 'Hand the new key to the program through the environment'],
      instead: 'Use a restricted key with the permissions that the program needs',
    },
    env: ['STRIPE_SECRET_KEY', 'STRIPE_API_KEY', 'STRIPE_SK', 'STRIPE_LIVE_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.stripe.com/v1/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 object account (403 = live restricted key)',
      dead: '401 Invalid API Key / api_key_expired',
    },
    references: ['https://docs.stripe.com/keys', 'https://gitlab.com/gitlab-org/gitlab/-/issues/458019'],
    examples: {
      match: ['STRIPE_SECRET_KEY: "sk_live_51[[base62:97]]"'],
      ignore: ['STRIPE_PUBLISHABLE_KEY=pk_live_51[[base62:97]]', 'STRIPE_SECRET_KEY=sk_live_...'],
    },
  },
  {
    id: 'stripe-restricted-key-live',
    title: 'Stripe live restricted key',
    severity: 'error',
    why: 'Anyone holding it can do with your account whatever the key permits.',
    keywords: ['rk_live_'],
    // 24 characters in old keys, about 99 in those that begin with 51; Stripe allows up to 128.
    pattern: /(?<![A-Za-z0-9])(?<secret>rk_live_(?!a2V5)[A-Za-z0-9]{24,128})(?![\w-])/dg,
    prefixes: ['rk_live_'],
    remedy: {
      revoke: 'https://dashboard.stripe.com/apikeys',
      steps: ['Roll the key with immediate expiry', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['STRIPE_RESTRICTED_KEY', 'STRIPE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.stripe.com/v1/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 object account (403 = live restricted key)',
      dead: '401 Invalid API Key / api_key_expired',
    },
    references: ['https://docs.stripe.com/keys'],
    examples: {
      match: ['STRIPE_RESTRICTED_KEY=rk_live_51[[base62:97]]'],
      ignore: ['STRIPE_RESTRICTED_KEY=rk_live_xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'stripe-secret-key-test',
    title: 'Stripe test key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: ['sk_test_', 'rk_test_'],
    // 24 characters in old keys, about 99 in those that begin with 51; Stripe allows up to 128.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[sr]k_test_(?!a2V5|[0-9a-f]{40}(?![A-Za-z0-9])|[A-Za-z0-9]{42}(?![A-Za-z0-9]))[A-Za-z0-9]{24,128})(?![\w-])/dg,
    prefixes: ['sk_test_', 'rk_test_'],
    remedy: {
      revoke: 'https://dashboard.stripe.com/test/apikeys',
      steps: ['Roll the key in test mode', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['STRIPE_SECRET_KEY', 'STRIPE_TEST_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.stripe.com/v1/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 object account (403 = live restricted key)',
      dead: '401 Invalid API Key / api_key_expired',
    },
    references: ['https://docs.stripe.com/keys'],
    examples: {
      match: ['STRIPE_SECRET_KEY: "sk_test_51[[base62:97]]"', 'STRIPE_SECRET_KEY: "rk_test_51[[base62:97]]"'],
      ignore: ['STRIPE_PUBLISHABLE_KEY=pk_test_51[[base62:97]]'],
    },
  },
  {
    id: 'stripe-webhook-secret',
    title: 'Stripe webhook secret',
    severity: 'error',
    why: 'Anyone holding it can forge webhook events that your server accepts.',
    keywords: ['whsec_'],
    // 32 characters; 64 hex digits when the Stripe CLI made it.
    pattern: /(?<![A-Za-z0-9])(?<secret>whsec_(?:[A-Za-z0-9]{32}|[0-9a-f]{64}))(?![\w+/=-])/dg,
    prefixes: ['whsec_'],
    remedy: {
      revoke: 'https://dashboard.stripe.com/webhooks',
      steps: ['Roll the secret of the endpoint', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['STRIPE_WEBHOOK_SECRET', 'STRIPE_SIGNING_SECRET'],
    references: ['https://docs.stripe.com/webhooks/signature'],
    examples: {
      match: ["export STRIPE_WEBHOOK_SECRET='whsec_[[base62:32]]'"],
      ignore: ['STRIPE_WEBHOOK_SECRET=whsec_...'],
    },
  },
  {
    id: 'stripe-organization-key-live',
    title: 'Stripe organization API key',
    severity: 'error',
    why: 'Anyone holding it can act on every account of the organization.',
    keywords: ['sk_org_live_'],
    // Opaque, and twice as long as the key of an account.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_org_live_[A-Za-z0-9]{60,400})(?![\w-])/dg,
    prefixes: ['sk_org_live_'],
    remedy: organizationRemedy,
    env: ['STRIPE_SECRET_KEY', 'STRIPE_API_KEY'],
    references: ['https://docs.stripe.com/keys/organization-api-keys'],
    examples: {
      match: ['STRIPE_SECRET_KEY=sk_org_live_[[base62:230]]'],
      ignore: ['STRIPE_SECRET_KEY=sk_org_live_...'],
    },
  },
  {
    id: 'stripe-organization-key-test',
    title: 'Stripe organization test key',
    severity: 'warning',
    why: 'Anyone holding it can act on the sandboxes of the organization.',
    keywords: ['sk_org_test_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_org_test_[A-Za-z0-9]{60,400})(?![\w-])/dg,
    prefixes: ['sk_org_test_'],
    remedy: organizationRemedy,
    env: ['STRIPE_SECRET_KEY', 'STRIPE_API_KEY'],
    references: ['https://docs.stripe.com/keys/organization-api-keys'],
    examples: {
      match: ['STRIPE_SECRET_KEY=sk_org_test_[[base62:230]]'],
      ignore: ['STRIPE_SECRET_KEY=sk_org_test_...'],
    },
  },
];
