import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Revoke this pair at the provider and make a new one', 'Look at what was done with it'],
  instead: 'Read both halves from the environment or a secret manager where the program starts',
};
const why = 'With the id beside it, anyone can use the account within the rights of the pair.';

const HEX = '0123456789abcdef'.split('');

/** A mark behind a quote, with the hex digit that follows: the mark alone is part of many words. */
function quoted(mark: string): readonly string[] {
  return ['"', "'", '`'].flatMap(quote => HEX.map(digit => quote + mark + digit));
}

/** Secrets that say nothing by themselves, right behind the id that says whose they are: `Client('AC…', '…')`, two lines of a table. */
export const credentialPair: readonly Rule[] = [
  {
    id: 'credential-pair-twilio',
    title: 'Twilio auth token beside its account',
    severity: 'error',
    why,
    keywords: quoted('ac'),
    // Both are 32 hex digits; only the id is marked.
    pattern: /["'`]AC[0-9a-f]{32}(?![A-Za-z0-9])[^]{1,80}?(?<![\w+/.=-])(?<secret>[0-9a-f]{32})(?![\w+/.=-])/dg,
    remedy: { ...remedy, revoke: 'https://console.twilio.com' },
    references: ['https://www.twilio.com/docs/iam/api'],
    examples: {
      match: ['client = Client("AC[[hex:32]]", "[[<]][[hex:32]][[>]]")'],
      ignore: ['from: "AC[[hex:32]]"', 'Client("AC[[hex:32]]", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")'],
    },
  },
  {
    id: 'credential-pair-twilio-key',
    title: 'Twilio API key secret beside its id',
    severity: 'error',
    why,
    keywords: quoted('sk'),
    pattern:
      /["'`]SK[0-9a-f]{32}(?![A-Za-z0-9])[^]{1,80}?(?<![\w+/.=-])(?<secret>(?=[a-z0-9]{0,31}[A-Z])(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32})(?![\w+/.=-])/dg,
    remedy: { ...remedy, revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys' },
    references: ['https://www.twilio.com/docs/iam/api-keys'],
    examples: {
      match: ['new Twilio("SK[[hex:32]]", "[[<]]aB7[[base62:29]][[>]]")'],
      ignore: ['sid: "SK[[hex:32]]"'],
    },
  },
  {
    id: 'credential-pair-razorpay',
    title: 'Razorpay secret beside its key',
    severity: 'error',
    why,
    keywords: ['rzp_live_', 'rzp_test_'],
    pattern:
      /(?<![A-Za-z0-9])rzp_(?:live|test)_[A-Za-z0-9]{14}(?![A-Za-z0-9])[^]{1,80}?(?<![\w+/.=-])(?<secret>(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24})(?![\w+/.=-])/dg,
    remedy: { ...remedy, revoke: 'https://dashboard.razorpay.com/app/keys' },
    references: ['https://razorpay.com/docs/api/authentication/'],
    examples: {
      match: ['razorpay.Client(auth=("rzp_live_[[base62:14]]", "[[<]]a7[[base62:22]][[>]]"))'],
      ignore: ['key: "rzp_live_[[base62:14]]"'],
    },
  },
  {
    id: 'credential-pair-exoscale',
    title: 'Exoscale secret beside its key',
    severity: 'error',
    why,
    keywords: HEX.map(digit => `exo${digit}`),
    pattern:
      /(?<![A-Za-z0-9])EXO[0-9a-f]{24}(?![A-Za-z0-9])[^]{1,80}?(?<![\w+/.=-])(?<secret>[\w-]{43})(?![\w+/.=-])/dg,
    remedy: { ...remedy, revoke: 'https://portal.exoscale.com/iam/keys' },
    references: ['https://openapi-v2.exoscale.com/'],
    examples: {
      match: ['connect("EXO[[hex:24]]", "[[<]][[base62:43]][[>]]")'],
      ignore: ['key: "EXO[[hex:24]]"'],
    },
  },
  {
    id: 'credential-pair-scaleway',
    title: 'Scaleway secret key beside its access key',
    severity: 'error',
    why,
    keywords: ['"scw', "'scw", '`scw'],
    pattern:
      /["'`]SCW[A-Z0-9]{17}(?![A-Za-z0-9])[^]{1,80}?(?<![\w-])(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/dg,
    remedy: { ...remedy, revoke: 'https://console.scaleway.com/iam/api-keys' },
    references: ['https://www.scaleway.com/en/docs/iam/reference-content/api-keys/'],
    examples: {
      match: ['connect("SCW7[[BASE36:16]]", "[[<]][[uuid]][[>]]")'],
      ignore: ['id: "SCW7[[BASE36:16]]"'],
    },
  },
  {
    id: 'credential-pair-google',
    title: 'Google client secret beside its client id',
    severity: 'error',
    why: 'With the id beside it, anyone can act as this application towards Google.',
    keywords: ['.apps.googleusercontent.com'],
    // Secrets of before 2021 are 24 letters, digits, - and _; later ones begin with GOCSPX- and have a rule of their own.
    pattern:
      /\d{6,20}-\w{20,40}\.apps\.googleusercontent\.com(?![\w.])[^]{1,80}?(?<![\w+/.=-])(?<secret>(?=[\w-]{0,23}\d)(?=[\w-]{0,23}[A-Z])(?=[\w-]{0,23}[a-z])[\w-]{24})(?![\w+/.=-])/dg,
    randomnessMin: 0.8,
    remedy: { ...remedy, revoke: 'https://console.cloud.google.com/apis/credentials' },
    references: ['https://developers.google.com/identity/protocols/oauth2'],
    examples: {
      match: ['OAuth("[[digits:12]]-[[base36:32]].apps.googleusercontent.com", "[[<]]aB7[[base62:21]][[>]]")'],
      ignore: ['id: "[[digits:12]]-[[base36:32]].apps.googleusercontent.com"'],
    },
  },
];
