import type { Rule } from '../model.ts';

/** Keys of Azure AI services (Speech, Vision, Language, Bing) from before the recognisable form. */
export const azureSpeech: readonly Rule[] = [
  {
    id: 'azure-speech-or-cognitive-key',
    title: 'Azure AI services key',
    severity: 'error',
    why: 'Anyone holding it can call the service at the cost of the subscription.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['cognitive', 'speech', 'bing', 'ocp'], lines: 0, names: ['key', 'subscriptionkey', 'secret'] },
    remedy: {
      revoke: 'https://portal.azure.com',
      steps: [
        'Regenerate both keys of the resource under Keys and Endpoint',
        'Hand the new key to the program through the environment',
      ],
      instead: 'Use a managed identity; no key needs to exist',
    },
    env: ['AZURE_SPEECH_KEY', 'SPEECH_KEY', 'COGNITIVE_SERVICES_KEY', 'BING_SEARCH_V7_SUBSCRIPTION_KEY'],
    references: ['https://learn.microsoft.com/azure/ai-services/'],
    examples: {
      match: ['AZURE_SPEECH_KEY: "[[hex:32]]"'],
      ignore: ['AZURE_SPEECH_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
