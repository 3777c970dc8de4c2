import type { Rule } from '../model.ts';

/** GOV.UK Notify and GC Notify keys: a name and two UUIDs, of which the second is the secret. */
export const govukNotify: readonly Rule[] = [
  {
    id: 'govuk-notify-api-key',
    title: 'GOV.UK or GC Notify API key',
    severity: 'error',
    why: 'Anyone holding it can send mail and texts as the service.',
    keywords: [],
    // Name of the key, id of the service and the secret.
    pattern:
      /^(?<secret>(?:[\w-]{1,60}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['notify', 'govuk', 'gc'] },
    remedy: {
      revoke: 'https://www.notifications.service.gov.uk',
      steps: [
        'Revoke the key under API integration',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['NOTIFY_API_KEY', 'GOVUK_NOTIFY_API_KEY', 'GC_NOTIFY_API_KEY'],
    references: ['https://docs.notifications.service.gov.uk/'],
    examples: {
      match: ['"NOTIFY_API_KEY": "service-[[uuid]]-[[uuid]]"'],
      ignore: ['NOTIFY_API_KEY=${NOTIFY_API_KEY}'],
    },
  },
  {
    id: 'govuk-notify-gc-api-key',
    title: 'GC Notify API key',
    severity: 'error',
    why: 'Anyone holding it can send mail and texts as the service.',
    keywords: ['gcntfy-'],
    // `gcntfy-`, the name of the key, id of the service and the secret.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>gcntfy-(?:[\w-]{1,60}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['gcntfy-'],
    remedy: {
      revoke: 'https://notification.canada.ca',
      steps: [
        'Revoke the key under API integration',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['GC_NOTIFY_API_KEY'],
    references: ['https://documentation.notification.canada.ca/'],
    examples: {
      match: ['client = Notify("gcntfy-[[uuid]]-[[uuid]]")', '"NOTIFY_API_KEY": "gcntfy-service-[[uuid]]-[[uuid]]"'],
      ignore: ['NOTIFY_API_KEY=gcntfy-<name>-<service id>-<secret>'],
    },
  },
];
