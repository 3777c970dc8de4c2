import type { Rule } from '../model.ts';

/** Azure connection strings: the address of the service tells what the key in them opens. */
export const azureConnectionStrings: readonly Rule[] = [
  {
    id: 'azure-app-configuration-connection-string',
    title: 'Azure App Configuration connection string',
    severity: 'error',
    why: 'Anyone holding it can read the settings of the application.',
    keywords: ['.azconfig.io'],
    pattern: /\.azconfig\.io;Id=[^;\s"\x27]{4,60};Secret=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{84})(?![\w+/=-])/dg,
    remedy: {
      revoke: 'https://portal.azure.com/#browse/Microsoft.AppConfiguration%2FconfigurationStores',
      steps: ['Regenerate the key under Access settings'],
      instead: 'Use Microsoft Entra ID with a managed identity; no key needs to exist',
    },
    env: ['AZURE_APPCONFIG_CONNECTION_STRING', 'APP_CONFIGURATION_CONNECTION_STRING'],
    verification: {
      method: 'GET',
      url: 'https://<name>.azconfig.io/kv?api-version=1.0',
      headers: {
        Authorization: 'HMAC-SHA256 Credential=<id>&SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=<sig>',
      },
      live: '200',
      dead: '401',
    },
    references: [
      'https://learn.microsoft.com/azure/azure-app-configuration/',
      'https://github.com/microsoft/security-utilities',
    ],
    examples: {
      match: [
        'AZURE_APPCONFIG_CONNECTION_STRING="Endpoint=https://acme.azconfig.io;Id=x1yz-l2-s0:abcd;Secret=[[<]][[base64:43]]=[[>]]"',
      ],
      ignore: ['AZURE_APPCONFIG_CONNECTION_STRING="Endpoint=https://acme.azconfig.io;Id=<id>;Secret=<secret>"'],
    },
  },
  {
    id: 'azure-messaging-connection-string',
    title: 'Azure messaging connection string',
    severity: 'error',
    why: 'Anyone holding it can send, listen or manage, as its policy says.',
    keywords: ['endpoint=sb://'],
    pattern:
      /Endpoint=sb:\/\/[\w.-]{1,120}\/;SharedAccessKeyName=[^;\s"\x27]{1,100};SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![\w+/=-])/dgi,
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the keys under Shared access policies'],
      instead: 'Use Microsoft Entra ID with a managed identity; no key needs to exist',
    },
    env: ['SERVICEBUS_CONNECTION_STRING', 'EVENTHUB_CONNECTION_STRING', 'AZURE_NOTIFICATIONHUB_CONNECTION_STRING'],
    references: ['https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas'],
    examples: {
      match: [
        'SERVICEBUS_CONNECTION_STRING="Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=[[<]][[base64:43]]=[[>]]"',
      ],
      ignore: [
        'SERVICEBUS_CONNECTION_STRING="Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<key>"',
      ],
    },
  },
  {
    id: 'azure-signalr-webpubsub-connection-string',
    title: 'Azure SignalR or Web PubSub connection string',
    severity: 'error',
    why: 'Anyone holding it can send to all hubs and receive from them.',
    keywords: ['.service.signalr.net', '.webpubsub.azure.com'],
    pattern:
      /\.(?:service\.signalr\.net|webpubsub\.azure\.com);AccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{84})(?![\w+/=-])/dg,
    remedy: {
      revoke: 'https://portal.azure.com/',
      steps: ['Regenerate the key under Keys of the resource'],
      instead: 'Use Microsoft Entra ID with a managed identity; no key needs to exist',
    },
    env: ['AZURE_SIGNALR_CONNECTION_STRING'],
    references: ['https://learn.microsoft.com/azure/azure-signalr/'],
    examples: {
      match: [
        'AZURE_SIGNALR_CONNECTION_STRING="Endpoint=https://acme.service.signalr.net;AccessKey=[[<]][[base64:43]]=[[>]];Version=1.0;"',
        'WEBPUBSUB="Endpoint=https://acme.webpubsub.azure.com;AccessKey=[[<]][[base64:43]]=[[>]];Version=1.0;"',
      ],
      ignore: [
        'AZURE_SIGNALR_CONNECTION_STRING="Endpoint=https://acme.service.signalr.net;AccessKey=<key>;Version=1.0;"',
      ],
    },
  },
  {
    id: 'azure-storage-connection-string',
    title: 'Azure Storage connection string',
    severity: 'error',
    why: 'Anyone holding it can read, write and delete the blobs, files, queues and tables of the account.',
    keywords: ['accountkey='],
    pattern: /AccountName=[a-z0-9]{3,24};AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![\w+/=-])/dgi,
    remedy: {
      revoke: 'https://portal.azure.com/#browse/Microsoft.Storage%2FStorageAccounts',
      steps: ['Rotate the key under Security + networking > Access keys'],
      instead: 'Use Microsoft Entra ID with a managed identity; no key needs to exist',
    },
    env: ['AZURE_STORAGE_CONNECTION_STRING', 'BLOB_CONNECTION_STRING'],
    references: ['https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string'],
    examples: {
      match: [
        'AZURE_STORAGE_CONNECTION_STRING="DefaultEndpointsProtocol=https;AccountName=acmestore;AccountKey=[[<]][[base64:86]]==[[>]];EndpointSuffix=core.windows.net"',
      ],
      ignore: [
        'AZURE_STORAGE_CONNECTION_STRING="DefaultEndpointsProtocol=https;AccountName=acmestore;AccountKey=<key>;EndpointSuffix=core.windows.net"',
      ],
    },
  },
];
