/** What is known of a file before its bytes are read; added up. */
export const flags = {
  noStems: 1,
  quotesNeeded: 2,
  config: 4,
  markup: 8,
  exposes: 16,
  shellNames: 32,
  yaml: 64,
  ini: 128,
  agent: 256,
} as const;
