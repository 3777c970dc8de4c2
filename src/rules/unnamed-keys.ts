import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Make a new key where the service hands them out, and revoke this one'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};
const why = 'Anyone who reads the code can call the service as you.';
const references = ['https://cwe.mitre.org/data/definitions/798.html'];

/** Keys that are handed to what calls a service, with no name beside them. Of values like these only random ones count. */
export const unnamedKeys: readonly Rule[] = [
  {
    id: 'unnamed-keys-call',
    title: 'Key in a call that opens a service',
    severity: 'warning',
    why,
    keywords: ['.configure', '.authenticate', '.initialize', '.init', '.login', 'bot.run', 'client.run'].flatMap(
      name => [`${name}("`, `${name}('`],
    ),
    pattern:
      /(?<![\w$])(?<key>[A-Za-z_$][\w$]{0,30}\.(?:configure|authenticate|initialize|init|login)|(?:\w{0,20}client|\w{0,20}bot)\.run)\(["'](?<secret>(?![0-9a-f]{8}-)(?=[^"'\s]{0,200}\d)[\w.~+/=:-]{20,200})["']\s{0,8}[,)]/dgi,
    structure: 'told',
    remedy,
    references,
    examples: {
      match: [
        "Acme.configure('[[base62:32]]');",
        'bot.run("[[base62:40]]")',
        "mixpanel.init('[[hex:32]]', { debug: true });",
      ],
      ignore: [
        "Acme.configure('acme-production-eu-1-settings');",
        'bot.run("your-token-goes-here-123")',
        "i18n.init('translations/en/common-v2.json');",
        'task.run("[[base62:40]]")',
      ],
    },
  },
];
