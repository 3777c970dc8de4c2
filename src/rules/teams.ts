import type { Rule } from '../model.ts';

/** Microsoft Teams incoming webhooks (Office 365 connectors). Addresses of Power Automate flows are a rule of Azure. */
export const teams: readonly Rule[] = [
  {
    id: 'teams-incoming-webhook',
    title: 'Microsoft Teams incoming webhook URL',
    severity: 'error',
    why: 'Anyone holding it can post messages to the channel, phishing included.',
    keywords: ['.webhook.office.com/webhookb2/', 'outlook.office.com/webhook/'],
    // Group, tenant, 32 hex digits and the owner; newer addresses have one more part.
    pattern:
      /(?<!\w)(?<secret>https:\/\/(?:[a-z0-9-]{1,60}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook)\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/[\w-]{20,80})?)(?![\w-])/dg,
    prefixes: ['https://'],
    remedy: {
      revoke: 'https://teams.microsoft.com',
      steps: ['Remove the connector from the channel', 'Keep the new address out of the repository'],
      instead: 'Microsoft retires these connectors: move to a workflow',
    },
    env: ['TEAMS_WEBHOOK_URL', 'MSTEAMS_WEBHOOK'],
    verification: {
      method: 'POST',
      url: '<secret>',
      headers: { 'Content-Type': 'application/json' },
      live: '400 with "Text is required"',
      dead: '404 or 410',
    },
    references: [
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    ],
    examples: {
      match: [
        '"TEAMS_WEBHOOK_URL": "[[<]]https://contoso.webhook.office.com/webhookb2/[[uuid]]@[[uuid]]/IncomingWebhook/[[hex:32]]/[[uuid]][[>]]"',
      ],
      ignore: ['TEAMS_WEBHOOK_URL=https://contoso.webhook.office.com/webhookb2/your-webhook'],
    },
  },
];
