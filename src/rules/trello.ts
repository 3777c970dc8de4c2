import type { Rule } from '../model.ts';
import { besides } from './besides.ts';

/** Trello tokens. The 32-digit API key is public by design and is not reported. */
export const trello: readonly Rule[] = [
  {
    id: 'trello-token',
    title: 'Trello token',
    severity: 'error',
    why: 'Anyone holding it can act as you on all boards.',
    keywords: besides('atta', ['attac'], '0123456789abcdef'.split('')),
    // `ATTA`, 64 hex digits, eight upper-case hex digits. The tail is a CRC-32 of all that stands before it.
    pattern: /(?<![A-Za-z0-9])(?<secret>ATTA[0-9a-f]{64}[0-9A-F]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['ATTA'],
    checksum: { name: 'atlassian-token', use: 'reject' },
    remedy: {
      revoke: 'https://trello.com/my/account',
      steps: [
        'Revoke the application in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TRELLO_TOKEN', 'TRELLO_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.trello.com/1/members/me?key=<api',
      headers: {},
      live: '200',
      dead: '401 invalid token',
    },
    references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
    examples: {
      match: ['TRELLO_TOKEN=ATTA[[hex:64]][[check:atlassian-token]]'],
      ignore: ['TRELLO_TOKEN=ATTAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'trello-token-legacy',
    title: 'Trello token (legacy)',
    severity: 'error',
    why: 'Anyone holding it can act as you on all boards.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['trello'], names: ['token', 'secret'] },
    remedy: {
      revoke: 'https://trello.com/my/account',
      steps: [
        'Revoke the application in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TRELLO_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.trello.com/1/members/me?key=<api',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
    examples: {
      match: ["export TRELLO_TOKEN='[[hex:64]]'"],
      ignore: [
        'TRELLO_API_KEY=your-trello-key',
        'TRELLO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
