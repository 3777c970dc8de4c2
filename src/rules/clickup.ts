import type { Rule } from '../model.ts';

/** ClickUp tokens. Here `pk_` is the private key. */
export const clickup: readonly Rule[] = [
  {
    id: 'clickup-personal-token',
    title: 'ClickUp personal API token',
    severity: 'error',
    why: 'Anyone holding it can act as you in every workspace.',
    keywords: ['pk_'],
    // `pk_`, 6 to 10 digits, `_`, 32 upper-case letters and digits. The digits are the id of the user.
    pattern: /(?<![A-Za-z0-9])(?<secret>pk_\d{6,10}_[0-9A-Z]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['pk_'],
    remedy: {
      revoke: 'https://app.clickup.com/settings/apps',
      steps: ['Regenerate the token in the settings', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['CLICKUP_API_TOKEN', 'CLICKUP_TOKEN', 'CLICKUP_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.clickup.com/api/v2/user',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.clickup.com/docs/authentication'],
    examples: {
      match: ["export CLICKUP_API_TOKEN='pk_[[digits:8]]_[[BASE36:32]]'"],
      ignore: ['CLICKUP_API_TOKEN=pk_xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
