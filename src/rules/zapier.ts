import type { Rule } from '../model.ts';

/** Zapier addresses that need no other credential. */
export const zapier: readonly Rule[] = [
  {
    id: 'zapier-mcp-server-url',
    title: 'Zapier MCP server URL',
    severity: 'error',
    why: 'Anyone holding it can run every action that is connected to this MCP server.',
    keywords: ['mcp.zapier.com/api/mcp/s/'],
    // `https://mcp.zapier.com/api/mcp/s/` and 38 to 400 base64 characters. The path segment holds the credential;
    // `/mcp` or `/sse` follows.
    pattern: /(?<!\w)(?<secret>https:\/\/mcp\.zapier\.com\/api\/mcp\/s\/[\w+=%-]{40,400})/dg,
    prefixes: ['https://mcp.zapier.com/api/mcp/s/'],
    remedy: {
      revoke: 'https://mcp.zapier.com',
      steps: ['Rotate the token of the MCP server', 'Keep the new address out of the repository'],
      instead: null,
    },
    env: ['ZAPIER_MCP_URL', 'ZAPIER_SERVER_URL'],
    references: ['https://help.zapier.com/hc/en-us/articles/36265392843917'],
    examples: {
      match: ['ZAPIER_MCP_URL=[[<]]https://mcp.zapier.com/api/mcp/s/[[base64url:64]][[>]]/mcp'],
      ignore: ['ZAPIER_MCP_URL=https://mcp.zapier.com/api/mcp/s/YOUR_SECRET/mcp'],
    },
  },
  {
    id: 'zapier-webhook-url',
    title: 'Zapier catch hook URL',
    severity: 'warning',
    why: 'Anyone holding it can feed made-up data into the workflow.',
    keywords: ['hooks.zapier.com/hooks/catch/'],
    // Account number and id of the hook.
    pattern: /(?<!\w)(?<secret>https:\/\/hooks\.zapier\.com\/hooks\/catch\/\d{5,10}\/[a-z0-9]{5,10})(?![A-Za-z0-9])/dg,
    prefixes: ['https://hooks.zapier.com/hooks/catch/'],
    remedy: {
      revoke: 'https://zapier.com/app/zaps',
      steps: ['Recreate the trigger to get a new address', 'Keep the new address out of the repository'],
      instead: null,
    },
    env: ['ZAPIER_WEBHOOK_URL'],
    references: ['https://help.zapier.com/hc/en-us/articles/8496288690317'],
    examples: {
      match: ['"ZAPIER_WEBHOOK_URL": "[[<]]https://hooks.zapier.com/hooks/catch/[[digits:7]]/[[base36:7]][[>]]/"'],
      ignore: ['ZAPIER_WEBHOOK_URL=https://hooks.zapier.com/hooks/catch/123456/abcde/'],
    },
  },
];
