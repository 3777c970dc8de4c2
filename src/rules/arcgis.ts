import type { Rule } from '../model.ts';

/** Esri ArcGIS keys. */
export const arcgis: readonly Rule[] = [
  {
    id: 'arcgis-api-key',
    title: 'ArcGIS API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account and read its private items.',
    keywords: ['aapk', 'aapt'],
    // `AAPK` with 32 hex digits and 64 characters; `AAPT` is longer.
    pattern: /(?<![A-Za-z0-9])(?<secret>AAP[KT](?:[0-9a-f]{32}[\w-]{64}|[\w.-]{60,1200}))(?![\w-])/dg,
    prefixes: ['AAPK', 'AAPT'],
    remedy: {
      revoke: 'https://location.arcgis.com',
      steps: [
        'Invalidate the key in the location dashboard',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ARCGIS_API_KEY', 'ESRI_API_KEY'],
    references: ['https://developers.arcgis.com/documentation/security-and-authentication/'],
    examples: {
      match: [
        "export ARCGIS_API_KEY='AAPK[[hex:32]][[base64url:64]]'",
        "export ARCGIS_API_KEY='AAPT[[hex:32]][[base64url:64]]'",
      ],
      ignore: ['ARCGIS_API_KEY=AAPKxxxxxxxx'],
    },
  },
];
