import type { Rule } from '../model.ts';
import { assigned } from './assigned.ts';

/** AppVeyor: account tokens since 2018. */
export const appveyor: readonly Rule[] = [
  {
    id: 'appveyor-api-token',
    title: 'AppVeyor API token',
    severity: 'error',
    why: 'Anyone holding it can start builds and read the settings of projects.',
    keywords: ['appveyor'],
    // The value alone looks like a version, hence the name before it.
    pattern: new RegExp(`appveyor[\\w.-]{0,30}${assigned}(?<secret>v2\\.[a-z0-9]{20})(?![\\w-])`, 'dgi'),
    prefixes: ['v2.'],
    remedy: {
      revoke: 'https://ci.appveyor.com/api-keys',
      steps: ['Regenerate the token under API keys'],
      instead: null,
    },
    env: ['APPVEYOR_API_TOKEN', 'APPVEYOR_TOKEN'],
    references: ['https://www.appveyor.com/docs/api/'],
    examples: {
      match: ['APPVEYOR_API_TOKEN=v2.[[base36:20]]', 'os.Setenv("APPVEYOR_TOKEN", "v2.[[base36:20]]")'],
      ignore: ['APPVEYOR_API_TOKEN=v2.xxxxxxxxxxxx', 'APPVEYOR_API_TOKEN=${APPVEYOR_API_TOKEN}'],
    },
  },
];
