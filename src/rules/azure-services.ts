import type { Rule } from '../model.ts';

/** Azure keys without a mark of their own: the name or the address beside them tells what they are. */
export const azureServices: readonly Rule[] = [
  {
    id: 'azure-apim-subscription-key-legacy',
    title: 'Azure API Management subscription key',
    severity: 'warning',
    why: 'Anyone holding it can call the published APIs.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: {
      words: ['apim', 'ocpapim'],
    },
    remedy: {
      revoke: 'https://portal.azure.com/#browse/Microsoft.ApiManagement%2Fservice',
      steps: ['Regenerate the key under Subscriptions'],
      instead: null,
    },
    env: ['APIM_SUBSCRIPTION_KEY', 'OCP_APIM_SUBSCRIPTION_KEY'],
    references: ['https://portal.azure.com/'],
    examples: {
      match: ['APIM_SUBSCRIPTION_KEY=[[hex:32]]', 'apim_api_key: [[hex:32]]'],
      ignore: ['APIM_SUBSCRIPTION_KEY=your-key-here', 'build [[hex:32]] done'],
    },
  },
  {
    id: 'azure-openai-key-legacy',
    title: 'Azure OpenAI or AI services key of the older form',
    severity: 'error',
    why: 'Anyone holding it can run models at your expense.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: {
      words: ['azure', 'azureopenai', 'cognitiveservices', 'openai'],
    },
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys and Endpoint'],
      instead: 'Use Microsoft Entra ID with a managed identity; no key needs to exist',
    },
    env: ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_KEY', 'COGNITIVE_SERVICES_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<resource>.openai.azure.com/openai/models?api-version=2024-10-21',
      headers: { 'api-key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://portal.azure.com/'],
    examples: {
      match: ['AZURE_OPENAI_API_KEY=[[hex:32]]', 'azure_api_key: [[hex:32]]'],
      ignore: ['AZURE_OPENAI_API_KEY=your-key-here', 'build [[hex:32]] done'],
    },
  },
  {
    id: 'azure-devops-pat-legacy',
    title: 'Azure DevOps personal access token of the form before 2024',
    severity: 'error',
    why: 'Anyone holding it can use the code, pipelines and artifacts of its scopes.',
    keywords: [],
    pattern: /^(?<secret>[a-z2-7]{52})$/dg,
    context: {
      words: ['azuredevops', 'ado', 'azdo', 'vsts', 'devops'],
    },
    remedy: {
      revoke: 'https://dev.azure.com/<org>/_usersSettings/tokens',
      steps: ['Revoke it under User settings > Personal access tokens'],
      instead: null,
    },
    env: ['SYSTEM_ACCESSTOKEN', 'AZURE_DEVOPS_EXT_PAT', 'ADO_PAT'],
    verification: {
      method: 'GET',
      url: 'https://dev.azure.com/<org>/_apis/projects',
      headers: { Authorization: 'Basic base64(":" + <secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://github.com/microsoft/security-utilities'],
    examples: {
      match: ['AZURE_DEVOPS_EXT_PAT=[[base32-lower:52]]'],
      ignore: ['SYSTEM_ACCESSTOKEN=your-key-here', 'build [[base32-lower:52]] done'],
    },
  },
  {
    id: 'azure-storage-account-key-legacy',
    title: 'Azure Storage account key without a mark',
    severity: 'error',
    why: 'Anyone holding it can read, write and delete the blobs, files, queues and tables of the account.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z+/]{86}==)$/dg,
    context: {
      words: ['azure', 'accountkey', 'storage'],
    },
    remedy: {
      revoke: 'https://portal.azure.com/#browse/Microsoft.Storage%2FStorageAccounts',
      steps: ['Rotate the key under Security + networking > Access keys'],
      instead: null,
    },
    env: ['AZURE_STORAGE_KEY', 'AZURE_STORAGE_ACCOUNT_KEY'],
    references: [
      'https://github.com/microsoft/security-utilities',
      'https://learn.microsoft.com/purview/sit-defn-azure-storage-account-key-generic',
    ],
    examples: { match: ['AZURE_STORAGE_KEY=[[base64:86]]=='], ignore: ['AZURE_STORAGE_KEY=your-key'] },
  },
  {
    id: 'azure-logic-app-trigger-url',
    title: 'Azure Logic Apps trigger address',
    severity: 'warning',
    why: 'Anyone holding the address can start the workflow with input of their choice.',
    keywords: ['.logic.azure.com', '.environment.api.powerplatform.com'],
    // Flows of Power Automate move to the second host: Get-AdminFlowWithMigratingTriggerUrl lists those with the first.
    pattern:
      /(?:\.logic\.azure\.com|\.environment\.api\.powerplatform\.com)(?::443)?(?:\/powerautomate\/automations\/direct)?\/workflows\/[0-9a-f]{32}\/triggers\/[^\s"\x27<>]{1,200}[?&]sig=(?<secret>[\w-]{43})(?![\w-])/dg,
    remedy: {
      revoke: 'https://portal.azure.com/#browse/Microsoft.Logic%2Fworkflows',
      steps: ['Regenerate the access key of the workflow'],
      instead: null,
    },
    env: ['LOGIC_APP_URL'],
    references: [
      'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
      'https://learn.microsoft.com/powershell/module/microsoft.powerapps.administration.powershell/get-adminflowwithmigratingtriggerurl',
      'https://github.com/microsoft/security-utilities',
    ],
    examples: {
      match: [
        'LOGIC_APP_URL=https://prod-12.westeurope.logic.azure.com:443/workflows/[[hex:32]]/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=[[<]][[base64url:43]][[>]]',
        'TEAMS_WEBHOOK_URL=https://default[[hex:30]].ab.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/[[hex:32]]/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=[[<]][[base64url:43]][[>]]',
      ],
      ignore: [
        'https://default[[hex:30]].ab.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/[[hex:32]]/triggers/manual/paths/invoke?api-version=1',
        'LOGIC_APP_URL=https://prod-12.westeurope.logic.azure.com/workflows/<id>/triggers/manual/paths/invoke?sig=<signature>',
      ],
    },
  },
  {
    id: 'azure-storage-sas',
    title: 'Azure shared access signature',
    severity: 'error',
    why: 'Anyone holding it has the listed rights on the resource until it expires.',
    keywords: ['&sig='],
    // One of the other parameters stands right before it. The signature is 32 bytes of base64, often with %2B %2F %3D.
    pattern:
      /(?<![\w-])(?:s[verpst]|spr|srt|skv|ske|sip)=[\w%.:-]{0,100}&sig=(?<secret>[A-Za-z0-9%+/]{43,64}(?:%3[Dd]|=))/dg,
    remedy: {
      revoke: 'https://portal.azure.com/#browse/Microsoft.Storage%2FStorageAccounts',
      steps: ['Rotate the account key that signed it, or delete its stored access policy'],
      instead: 'Sign with a user delegation key that expires within hours',
    },
    structure: 'azure-sas',
    env: ['AZURE_STORAGE_SAS_TOKEN', 'SAS_TOKEN'],
    references: ['https://learn.microsoft.com/rest/api/storageservices/create-service-sas'],
    examples: {
      match: [
        'GET "https://acme.blob.core.windows.net/c/f.txt?sv=2024-11-04&ss=b&srt=sco&sp=rl&se=2030-01-01T00:00:00Z&spr=https&sig=[[<]][[base62:43]]%3D[[>]]"',
      ],
      ignore: ['GET "https://acme.blob.core.windows.net/c/f.txt?sv=2024-11-04&se=2030-01-01&sig=<signature>"'],
    },
  },
];
