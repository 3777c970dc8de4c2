import type { Rule } from '../model.ts';

/** Hugging Face tokens. A user token is `hf_` and 34 letters; no genuine one holds a digit. */
export const huggingface: readonly Rule[] = [
  {
    id: 'huggingface-user-access-token',
    title: 'Hugging Face user access token',
    severity: 'error',
    why: 'Anyone holding it can read private models and datasets and, with write scope, publish poisoned ones under your name.',
    keywords: ['hf_'],
    // `hf_` and 34 letters.
    pattern: /(?<![A-Za-z0-9])(?<secret>hf_[A-Za-z]{34})(?![A-Za-z0-9])/dg,
    prefixes: ['hf_'],
    remedy: {
      revoke: 'https://huggingface.co/settings/tokens',
      steps: [
        'Invalidate the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: 'Use a fine-grained token that is limited to one repository',
    },
    env: ['HF_TOKEN', 'HUGGINGFACE_TOKEN', 'HUGGING_FACE_HUB_TOKEN', 'HUGGINGFACEHUB_API_TOKEN', 'HF_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://huggingface.co/api/whoami-v2',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with name (429 also live)',
      dead: '401 (body says expired or invalid)',
    },
    references: ['https://huggingface.co/docs/hub/security-tokens'],
    examples: {
      match: ['HF_TOKEN: "hf_[[letters:34]]"'],
      ignore: ['HF_TOKEN=hf_your_token_here', 'HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'huggingface-org-api-token',
    title: 'Hugging Face organization token (legacy)',
    severity: 'error',
    why: 'Anyone holding it can act for the whole organization.',
    keywords: ['api_org_'],
    // `api_org_` and 34 letters.
    pattern: /(?<![A-Za-z0-9])(?<secret>api_org_[A-Za-z]{34})(?![A-Za-z0-9])/dg,
    prefixes: ['api_org_'],
    remedy: {
      revoke: 'https://huggingface.co/settings/tokens',
      steps: [
        'Delete the token in the organization settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['HF_TOKEN', 'HUGGINGFACE_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://huggingface.co/api/whoami-v2',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with name (429 also live)',
      dead: '401 (body says expired or invalid)',
    },
    references: ['https://huggingface.co/docs/hub/security-tokens'],
    examples: {
      match: ["export HF_TOKEN='api_org_[[letters:34]]'"],
      ignore: ['HF_TOKEN=api_org_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'huggingface-oauth-token',
    title: 'Hugging Face OAuth token',
    severity: 'warning',
    why: 'Anyone holding it can act for the signed-in user within the scopes that were granted, until it expires.',
    keywords: ['hf_oauth_'],
    // `hf_oauth_`, 20 to 400 base64url characters, `.`, 20 to 2000 base64url characters, `.`, 20 to 700 base64url
    // characters. The rest is a JWT; names such as `hf_oauth_scopes` have no dots.
    pattern: /(?<![A-Za-z0-9])(?<secret>hf_oauth_[\w-]{20,400}\.[\w-]{20,2000}\.[\w-]{20,700})(?![\w-])/dg,
    prefixes: ['hf_oauth_'],
    remedy: {
      revoke: 'https://huggingface.co/settings/connected-applications',
      steps: ['Revoke the application under connected applications'],
      instead: null,
    },
    verification: {
      method: 'GET',
      url: 'https://huggingface.co/api/whoami-v2',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with name (429 also live)',
      dead: '401 (body says expired or invalid)',
    },
    references: ['https://huggingface.co/docs/hub/oauth'],
    examples: {
      match: ['token = "hf_oauth_[[base64url:36]].[[base64url:90]].[[base64url:43]]"'],
      ignore: [
        'const hf_oauth_scopes = "openid profile"',
        'HUGGINGFACE_OAUTH_TOKEN=hf_oauth_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
