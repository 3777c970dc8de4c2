import type { Rule } from '../model.ts';

/** SolarWinds Observability: API and ingestion tokens. */
export const solarwinds: readonly Rule[] = [
  {
    id: 'solarwinds-observability-token',
    title: 'SolarWinds Observability token',
    severity: 'warning',
    why: 'Anyone holding it can send data, or use the API.',
    keywords: [],
    pattern: /^(?<secret>[\w-]{71})(?::[\w.-]{1,80})?$/dg,
    context: {
      words: ['solarwinds', 'swo', 'apm'],
    },
    remedy: {
      revoke: 'https://my.na-01.cloud.solarwinds.com/',
      steps: ['Delete it under Settings > API tokens'],
      instead: null,
    },
    env: ['SOLARWINDS_API_TOKEN', 'SW_APM_SERVICE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.<na-01|eu-01|ap-01>.cloud.solarwinds.com/v1/metrics',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://documentation.solarwinds.com/en/success_center/observability/'],
    examples: {
      match: ['SOLARWINDS_API_TOKEN=[[base64url:71]]', 'SW_APM_SERVICE_KEY=[[base64url:71]]:checkout'],
      ignore: ['SOLARWINDS_API_TOKEN=your-token'],
    },
  },
];
