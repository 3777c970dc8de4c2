import type { Rule } from '../model.ts';
import { besides } from './besides.ts';

/** Microsoft Entra ID: secrets of applications and refresh tokens; older secrets have no mark. */
export const azureEntra: readonly Rule[] = [
  {
    id: 'azure-entra-client-secret',
    title: 'Microsoft Entra client secret',
    severity: 'error',
    why: 'Anyone holding it with the client id signs in as the application.',
    keywords: ['7q~', '8q~'],
    // Three characters, 7 or 8, Q~ and 31 to 34 more: 37 to 40 in all.
    pattern: /(?<![\w.~-])(?<secret>[\w.~-]{3}[78]Q~[\w.~-]{31,34})(?![\w.~-])/dg,
    checksum: { name: 'azure-entra-secret', use: 'raise' },
    remedy: {
      revoke: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps',
      steps: ['Delete it under App registrations > Certificates & secrets'],
      instead: 'Use workload identity federation or a managed identity',
    },
    env: ['AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET', 'AAD_CLIENT_SECRET', 'MICROSOFT_PROVIDER_AUTHENTICATION_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials, client_id, client_secret, scope=https://graph.microsoft.com/.default',
      live: '200',
      dead: '401 AADSTS7000215 invalid secret, AADSTS7000222 expired, AADSTS700016 unknown app',
    },
    references: [
      'https://github.com/microsoft/security-utilities',
      'https://learn.microsoft.com/purview/sit-defn-azure-ad-client-secret',
    ],
    examples: {
      match: [
        'AZURE_CLIENT_SECRET=[[<]][[base62:3]]8Q~[[base64url:34]][[>]]',
        'ARM_CLIENT_SECRET=[[<]][[base62:3]]7Q~[[base64url:31]][[>]]',
      ],
      ignore: ['AZURE_CLIENT_SECRET=your-client-secret'],
    },
  },
  {
    id: 'azure-entra-client-secret-legacy',
    title: 'Microsoft Entra client secret of the older form',
    severity: 'error',
    why: 'Anyone holding it with the client id signs in as the application.',
    keywords: [],
    pattern: /^(?<secret>[\w.~-]{34}|[A-Za-z0-9+/]{43}=)$/dg,
    context: {
      words: ['azure', 'aad', 'arm', 'entra'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps',
      steps: ['Delete it under App registrations > Certificates & secrets'],
      instead: null,
    },
    env: ['AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET'],
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['AZURE_CLIENT_SECRET=[[base64url:34]]', 'ARM_CLIENT_SECRET=[[base64:43]]='],
      ignore: ['AZURE_CLIENT_SECRET=your-client-secret'],
    },
  },
  {
    id: 'azure-entra-refresh-token',
    title: 'Microsoft Entra refresh token',
    severity: 'error',
    why: 'Anyone holding it gets access tokens of the signed-in user.',
    keywords: ['0.a', '1.a'].flatMap(start => [...besides(start, []), `${start}-`, `${start}_`]),
    // The second part begins with Ag; 800 to 1500 characters are typical.
    pattern: /(?<![\w.-])(?<secret>[01]\.A[\w-]{50,200}\.Ag[\w-]{250,1500}(?:\.[\w-]{20,400})?)(?![\w-])/dg,
    prefixes: ['0.A', '1.A'],
    remedy: {
      revoke: 'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants',
      steps: ['Revoke the sessions of the user under Users'],
      instead: null,
    },
    env: ['AZURE_REFRESH_TOKEN'],
    references: ['https://entra.microsoft.com/'],
    examples: {
      match: [
        'AZURE_REFRESH_TOKEN=0.A[[base62:60]].Ag[[base62:260]]',
        'AZURE_REFRESH_TOKEN=1.A[[base62:60]].Ag[[base62:260]]',
      ],
      ignore: ['AZURE_REFRESH_TOKEN=<refresh-token>'],
    },
  },
];
