import type { Rule } from '../model.ts';

/** Asaas keys begin with a dollar sign. */
export const asaas: readonly Rule[] = [
  {
    id: 'asaas-api-token',
    title: 'Asaas API key',
    severity: 'error',
    why: 'Anyone holding it can take payments and transfer money.',
    keywords: ['aact_prod_'],
    // In practice longer than 160 characters, with `::` inside. In shell and compose files the dollar sign may be
    // escaped.
    pattern: /(?<![\w-])(?<secret>\$?aact_prod_[\w:-]{20,250})(?![\w:-])/dg,
    prefixes: ['$aact_prod_'],
    remedy: {
      revoke: 'https://www.asaas.com/config/index',
      steps: [
        'Replace the key under Integrations',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ASAAS_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.asaas.com/v3/myAccount/commercialInfo/',
      headers: { access_token: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.asaas.com/'],
    examples: {
      match: ["ASAAS_API_KEY='[[<]]$aact_prod_[[base64url:160]][[>]]'"],
      ignore: ["ASAAS_API_KEY='$aact_prod_...'"],
    },
  },
  {
    id: 'asaas-api-token-sandbox',
    title: 'Asaas sandbox API key',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account; no money moves.',
    keywords: ['aact_hmlg_'],
    // As the key of production.
    pattern: /(?<![\w-])(?<secret>\$?aact_hmlg_[\w:-]{20,250})(?![\w:-])/dg,
    prefixes: ['$aact_hmlg_'],
    remedy: {
      revoke: 'https://www.asaas.com/config/index',
      steps: [
        'Replace the key under Integrations',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ASAAS_SANDBOX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.asaas.com/v3/myAccount/commercialInfo/',
      headers: { access_token: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.asaas.com/'],
    examples: {
      match: ["ASAAS_API_KEY='[[<]]$aact_hmlg_[[base64url:160]][[>]]'"],
      ignore: ["ASAAS_API_KEY='$aact_hmlg_...'"],
    },
  },
];
