import type { Rule } from '../model.ts';

/** NuGet: API keys of nuget.org. */
export const nuget: readonly Rule[] = [
  {
    id: 'nuget-api-key',
    title: 'nuget.org API key',
    severity: 'error',
    why: 'Anyone holding it can push packages under your name.',
    keywords: ['oy2'],
    // Base32 of "v4" and 26 bytes in two parts; the padding leaves few letters at places 4, 20 and 46.
    pattern: /(?<![A-Za-z0-9])(?<secret>oy2[a-p][a-z2-7]{15}[aq][a-z2-7]{25}[aeimquy4])(?![A-Za-z0-9])/dg,
    prefixes: ['oy2'],
    remedy: {
      revoke: 'https://www.nuget.org/account/apikeys',
      steps: ['Delete or regenerate the key under API keys'],
      instead: 'Publish with trusted publishing (OIDC)',
    },
    env: ['NUGET_API_KEY', 'NUGET_KEY', 'NUGET_TOKEN'],
    references: [
      'https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV4.cs',
      'https://github.com/microsoft/security-utilities',
    ],
    examples: {
      match: ['NUGET_API_KEY=oy2d[[base32-lower:15]]a[[base32-lower:25]]q'],
      ignore: ['NUGET_API_KEY=oy2xxxxxxxxxxxx', 'NUGET_API_KEY=${NUGET_API_KEY}'],
    },
  },
  {
    id: 'nuget-api-key-v5',
    title: 'nuget.org API key of version 5',
    severity: 'error',
    why: 'Anyone holding it can push packages under your name until it expires.',
    keywords: ['jqqj9'],
    // An annotated key of Microsoft: N5, the environment, the owner, the times and the signature NUGT.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L]N5[A-Za-z0-9]{14}NUGT[A-Za-z0-9]{4})(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://www.nuget.org/account/apikeys',
      steps: ['Delete or regenerate the key under API keys'],
      instead: 'Publish with trusted publishing (OIDC)',
    },
    env: ['NUGET_API_KEY'],
    references: [
      'https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV5.cs',
    ],
    examples: {
      match: ['NUGET_API_KEY=[[base62:52]]JQQJ99BCN5P[[base62:13]]NUGT[[base62:4]]'],
      ignore: ['NUGET_API_KEY=<your-key>', 'NUGET_API_KEY=${NUGET_API_KEY}'],
    },
  },
];
