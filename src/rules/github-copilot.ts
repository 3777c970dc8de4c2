import type { Rule } from '../model.ts';

/** GitHub Copilot sessions. The credential behind them is a token of GitHub. */
export const githubCopilot: readonly Rule[] = [
  {
    id: 'github-copilot-session-token',
    title: 'GitHub Copilot session token',
    severity: 'warning',
    why: 'Anyone holding it can use Copilot as you for about half an hour.',
    keywords: ['exp=1', 'exp=2'],
    // Pairs divided by semicolons, with a signature at the end.
    pattern:
      /(?<![\w-])(?<secret>tid=[0-9a-f]{32};exp=[12]\d{9};sku=[^\s"'`]{20,1200}(?::[0-9a-f]{64}|;rt=1))(?![\w-])/dg,
    remedy: {
      revoke: 'https://github.com/settings/apps/authorizations',
      steps: ['Revoke the Copilot app in the settings; the token expires by itself'],
      instead: null,
    },
    references: ['https://docs.github.com/en/copilot'],
    examples: {
      match: [
        '"token": "[[<]]tid=[[hex:32]];exp=1767225600;sku=copilot_individual;st=dotcom;chat=1;8kp=1:[[hex:64]][[>]]"',
      ],
      ignore: ['"token": "tid=xxx;exp=1767225600;sku=copilot"'],
    },
  },
];
