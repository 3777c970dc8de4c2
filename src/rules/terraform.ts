import type { Rule } from '../model.ts';

/** HCP Terraform and Terraform Enterprise: the mark stands inside the token. */
export const terraform: readonly Rule[] = [
  {
    id: 'terraform-cloud-token',
    title: 'HCP Terraform token',
    severity: 'error',
    why: 'Anyone holding it can read state files, with all secrets in them, and start runs.',
    keywords: ['.atlasv1.'],
    // 14 characters, the mark and 67 more; 60 to 70 are seen.
    pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70})(?![\w-])/dg,
    remedy: {
      revoke: 'https://app.terraform.io/app/settings/tokens',
      steps: ['Delete it under User settings > Tokens, or on the page of the team or organisation'],
      instead: null,
    },
    env: ['TFE_TOKEN', 'TF_API_TOKEN', 'ATLAS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://app.terraform.io/api/v2/account/details',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
    examples: {
      match: ['TFE_TOKEN=[[base62:14]].atlasv1.[[base64url:67]]'],
      ignore: ['TFE_TOKEN=xxxxxxxxxxxxxx.atlasv1.xxxxxxxx'],
    },
  },
];
