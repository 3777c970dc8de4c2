import type { Rule } from '../model.ts';

/** Common annotated security keys of Microsoft: 52 random characters, the mark JQQJ9, a date, the signature of the service. */
export const azureAnnotatedKeys: readonly Rule[] = [
  {
    id: 'azure-devops-pat-84',
    title: 'Azure DevOps personal access token',
    severity: 'error',
    why: 'Anyone holding it can use the code, pipelines and artifacts of its scopes.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}[A-Za-z0-9]{4}AZDO[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://dev.azure.com/<org>/_usersSettings/tokens',
      steps: ['Revoke it under User settings > Personal access tokens'],
      instead: null,
    },
    env: ['AZURE_DEVOPS_EXT_PAT', 'AZURE_DEVOPS_PAT', 'ADO_PAT'],
    verification: {
      method: 'GET',
      url: 'https://dev.azure.com/<org>/_apis/projects?api-version=7.1-preview.1',
      headers: { Authorization: 'Basic base64(":" + <secret>)' },
      live: '200',
      dead: '401 (or 203 sign-in page)',
    },
    references: [
      'https://github.com/microsoft/security-utilities',
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#changes-to-format',
    ],
    examples: {
      match: ['AZURE_DEVOPS_EXT_PAT=[[base62:52]]JQQJ99BCA[[base62:11]]AAAAAZDO[[base62:4]]'],
      ignore: ['AZURE_DEVOPS_EXT_PAT=<your-key>', 'AZURE_DEVOPS_EXT_PAT=${AZURE_DEVOPS_EXT_PAT}'],
    },
  },
  {
    id: 'azure-openai-key',
    title: 'Azure OpenAI key',
    severity: 'error',
    why: 'Anyone holding it can run models at your expense.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}AAABACOG[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys and Endpoint'],
      instead: 'Use Microsoft Entra ID with a managed identity; no key needs to exist',
    },
    env: ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<resource>.openai.azure.com/openai/models?api-version=2024-10-21',
      headers: { 'api-key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['AZURE_OPENAI_API_KEY=[[base62:52]]JQQJ99BCA[[base62:11]]AAABACOG[[base62:4]]'],
      ignore: ['AZURE_OPENAI_API_KEY=<your-key>', 'AZURE_OPENAI_API_KEY=${AZURE_OPENAI_API_KEY}'],
    },
  },
  {
    id: 'azure-ai-services-key',
    title: 'Azure AI services key',
    severity: 'error',
    why: 'Anyone holding it can call AI services at your expense.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}(?!AAAB)[A-Za-z0-9]{4}ACOG[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys and Endpoint'],
      instead: 'Use Microsoft Entra ID with a managed identity; no key needs to exist',
    },
    env: ['AZURE_AI_KEY', 'COGNITIVE_SERVICES_KEY', 'AZURE_COGNITIVE_KEY'],
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['AZURE_AI_KEY=[[base62:52]]JQQJ99BCA[[base62:11]]AAAKACOG[[base62:4]]'],
      ignore: ['AZURE_AI_KEY=<your-key>', 'AZURE_AI_KEY=${AZURE_AI_KEY}'],
    },
  },
  {
    id: 'azure-app-configuration-key',
    title: 'Azure App Configuration key',
    severity: 'error',
    why: 'Anyone holding it can read the settings of the application.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}[A-Za-z0-9]{4}AZAC[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Access settings'],
      instead: null,
    },
    env: ['APPCONFIG_SECRET'],
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['APPCONFIG_SECRET=[[base62:52]]JQQJ99BCA[[base62:11]]AAAAAZAC[[base62:4]]'],
      ignore: ['APPCONFIG_SECRET=<your-key>', 'APPCONFIG_SECRET=${APPCONFIG_SECRET}'],
    },
  },
  {
    id: 'azure-communication-services-key',
    title: 'Azure Communication Services key',
    severity: 'error',
    why: 'Anyone holding it can send messages and call as you.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}[A-Za-z0-9]{4}AZCS[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys of the resource'],
      instead: null,
    },
    env: ['ACS_KEY', 'COMMUNICATION_SERVICES_CONNECTION_STRING', 'ACS_CONNECTION_STRING'],
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['ACS_KEY=[[base62:52]]JQQJ99BCA[[base62:11]]AAAAAZCS[[base62:4]]'],
      ignore: ['ACS_KEY=<your-key>', 'ACS_KEY=${ACS_KEY}'],
    },
  },
  {
    id: 'azure-maps-key',
    title: 'Azure Maps key',
    severity: 'warning',
    why: 'Anyone holding it can use map services at your expense.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}[A-Za-z0-9]{4}AZMP[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys of the resource'],
      instead: null,
    },
    env: ['AZURE_MAPS_KEY', 'AZURE_MAPS_SUBSCRIPTION_KEY'],
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['AZURE_MAPS_KEY=[[base62:52]]JQQJ99BCA[[base62:11]]AAAAAZMP[[base62:4]]'],
      ignore: ['AZURE_MAPS_KEY=<your-key>', 'AZURE_MAPS_KEY=${AZURE_MAPS_KEY}'],
    },
  },
  {
    id: 'azure-mixed-reality-key',
    title: 'Azure Mixed Reality key',
    severity: 'warning',
    why: 'Anyone holding it can use remote rendering and anchors.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}[A-Za-z0-9]{4}AZMR[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys of the resource'],
      instead: null,
    },
    env: ['MIXED_REALITY_KEY'],
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['MIXED_REALITY_KEY=[[base62:52]]JQQJ99BCA[[base62:11]]AAAAAZMR[[base62:4]]'],
      ignore: ['MIXED_REALITY_KEY=<your-key>', 'MIXED_REALITY_KEY=${MIXED_REALITY_KEY}'],
    },
  },
  {
    id: 'azure-fluid-relay-key',
    title: 'Azure Fluid Relay key',
    severity: 'warning',
    why: 'Anyone holding it can read and write collaboration sessions.',
    keywords: ['jqqj9'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{12}[A-Za-z0-9]{4}AZFR[A-Za-z0-9]{4}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys of the resource'],
      instead: null,
    },
    env: ['FLUID_RELAY_KEY'],
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['FLUID_RELAY_KEY=[[base62:52]]JQQJ99BCA[[base62:11]]AAAAAZFR[[base62:4]]'],
      ignore: ['FLUID_RELAY_KEY=<your-key>', 'FLUID_RELAY_KEY=${FLUID_RELAY_KEY}'],
    },
  },
  {
    id: 'azure-cask-key',
    title: 'Azure service key',
    severity: 'error',
    why: 'Anyone holding it can use the service that its signature names.',
    keywords: ['jqqj9'],
    // Signatures that have a rule of their own are left to it.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Z][A-L][A-Za-z0-9]{16}(?!AZDO|ACOG|AZCR|AZAC|AZFR|AZMP|AZMR|AZCS|NUGT)[A-Za-z0-9]{8}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9])/dg,
    checksum: { name: 'azure-annotated-key', use: 'raise' },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Find the service by the four letters before the last four, and regenerate the key there'],
      instead: null,
    },
    env: ['AZURE_SERVICE_KEY'],
    references: [
      'https://github.com/microsoft/security-utilities',
      'https://devblogs.microsoft.com/engineering-at-microsoft/common-annotated-security-keys/',
    ],
    examples: {
      match: ['AZURE_SERVICE_KEY=[[base62:52]]JQQJ99BCA[[base62:11]]AAAAmsql[[base62:4]]'],
      ignore: ['AZURE_SERVICE_KEY=<your-key>'],
    },
  },
];
