import type { Rule } from '../model.ts';

/** VirusTotal: API keys. */
export const virustotal: readonly Rule[] = [
  {
    id: 'virustotal-api-key',
    title: 'VirusTotal API key',
    severity: 'warning',
    why: 'Anyone holding it can use your quota, and private intelligence with a paid key.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: {
      words: ['virustotal', 'vt', 'vtcli'],
    },
    remedy: {
      revoke: 'https://www.virustotal.com/gui/my-apikey',
      steps: ['Regenerate the key in the account settings'],
      instead: null,
    },
    env: ['VIRUSTOTAL_API_KEY', 'VT_API_KEY', 'VTCLI_APIKEY', 'VT_APIKEY'],
    verification: {
      method: 'GET',
      url: 'https://www.virustotal.com/api/v3/metadata',
      headers: { 'x-apikey': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.virustotal.com/reference/authentication'],
    examples: {
      match: ['VIRUSTOTAL_API_KEY=[[hex:64]]', 'virustotal_api_key: [[hex:64]]'],
      ignore: ['VIRUSTOTAL_API_KEY=your-key-here', 'build [[hex:64]] done'],
    },
  },
];
