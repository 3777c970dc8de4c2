import { expect, test } from 'vitest';
import { alarmsIn, findingsIn } from '../../support/detect.ts';

const inEnv = (entry: string): string => `{"mcpServers": {"shop": {"command": "npx", "env": {"LANG": "C", ${entry}}}}}`;

test.each([
  ['.mcp.json', inEnv('"API_KEY": "purple-monkey"')],
  ['.cursor/mcp.json', inEnv('"DB_PASSWORD": "sunflower"')],
  ['.mcp.json', inEnv('"API_KEY": "${API_KEY:-purple-monkey}"')],
  ['.vscode/mcp.json', '{"servers": {"a": {"headers": {"X-Api-Key": "purple-monkey"}}}}'],
  ['.claude/settings.json', '{"env": {"SHOP_TOKEN": "purple-monkey"}}'],
  ['.codex/config.toml', '[mcp_servers.shop.env]\nAPI_KEY = "purple-monkey"\n'],
  ['.continue/config.yaml', 'mcpServers:\n  - name: a\n    env:\n      API_KEY: purple-monkey\n'],
])('%s: a word under the name of a credential is one for an agent: %s', (path, text) => {
  expect(findingsIn(path, text).map(({ severity, reasons }) => [severity, reasons.at(-1)])).toEqual([
    ['warning', 'agent-configuration'],
  ]);
});

test.each([
  ['.mcp.json', inEnv('"API_KEY": "${API_KEY}"')],
  ['.mcp.json', inEnv('"API_KEY": "your-api-key"')],
  ['.mcp.json', inEnv('"API_KEY": "<token>"')],
  ['.mcp.json', inEnv('"API_KEY": "op://vault/shop/key"')],
  ['.mcp.json', inEnv('"API_KEY_FILE": "secrets-of-shop"')],
  ['.mcp.json', '{"mcpServers": {"shop": {"tokenKind": "purple-monkey", "token": "purple-monkey"}}}'],
  ['.vscode/settings.json', '{"editor.tokenColor": "purple-monkey", "auth": "purple-monkey"}'],
  ['settings.json', '{"env": {"API_KEY": "purple-monkey"}}'],
])('%s: %s says nothing', (path, text) => {
  expect(alarmsIn(path, text)).toEqual([]);
});
