import type { Remedy, Rule } from '../model.ts';

const remedy: Pick<Remedy, 'instead'> = {
  instead: 'Read both halves from the environment or a secret manager where the program starts',
};
const why = 'With the id beside it, anyone can use the account within the rights of the pair.';

const HEX = '0123456789abcdef'.split('');

/** A mark behind a quote, with the hex digit that follows: the mark alone is part of many words. */
function quoted(mark: string): readonly string[] {
  return ['"', "'", '`'].flatMap(quote => HEX.map(digit => quote + mark + digit));
}

/** Two halves, of which the id is marked and the secret says nothing by itself. */
interface Pair extends Pick<Rule, 'keywords' | 'references' | 'randomnessMin'> {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  /** Source of the pattern of the id. */
  readonly marked: string;
  /** Source of the pattern of the secret, a word of its own. */
  readonly secret: string;
  readonly revoke: string;
  /** What is done on that page, as the provider documents it. */
  readonly replace: string;
  /** A template of each half as it is written, and a call that takes the two. */
  readonly sample: {
    readonly marked: string;
    readonly secret: string;
    readonly call: (one: string, two: string) => string;
  };
  readonly ignore: readonly string[];
}

/** A rule for the secret behind the id, and one for the secret in front of it: calls and tables know both orders. */
function bothOrders(pair: Pair): readonly Rule[] {
  const { id, title, marked, sample, ignore, randomnessMin } = pair;
  const secret = `(?<![\\w+/.=-])(?<secret>${pair.secret})(?![\\w+/.=-])`;
  const rest = {
    severity: 'error',
    why: pair.why ?? why,
    keywords: pair.keywords,
    ...(randomnessMin !== undefined && { randomnessMin }),
    remedy: { ...remedy, revoke: pair.revoke, steps: [pair.replace, 'Look at what was done with the old one'] },
    references: pair.references,
  } as const;
  return [
    {
      ...rest,
      id: `credential-pair-${id}`,
      title,
      pattern: new RegExp(`${marked}[^]{1,80}?${secret}`, 'dg'),
      examples: { match: [sample.call(sample.marked, sample.secret)], ignore },
    },
    {
      ...rest,
      id: `credential-pair-${id}-in-front`,
      title: `${title}, in front of it`,
      // Begins with the id: it is what can be looked for.
      pattern: new RegExp(`(?<=${secret}[^]{1,80})${marked}`, 'dg'),
      examples: { match: [sample.call(sample.secret, sample.marked)], ignore },
    },
  ];
}

const pairs: readonly Pair[] = [
  {
    id: 'twilio',
    title: 'Twilio auth token beside its account',
    keywords: quoted('ac'),
    // Both are 32 hex digits; only the id is marked.
    marked: '["\'`]AC[0-9a-f]{32}(?![A-Za-z0-9])',
    secret: '[0-9a-f]{32}',
    revoke: 'https://console.twilio.com',
    replace: 'Promote the secondary auth token under Account > API keys & tokens',
    references: ['https://www.twilio.com/docs/iam/api'],
    sample: {
      marked: '"AC[[hex:32]]"',
      secret: '"[[<]][[hex:32]][[>]]"',
      call: (one, two) => `client = Client(${one}, ${two})`,
    },
    ignore: ['from: "AC[[hex:32]]"', 'Client("AC[[hex:32]]", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")'],
  },
  {
    id: 'twilio-key',
    title: 'Twilio API key secret beside its id',
    keywords: quoted('sk'),
    marked: '["\'`]SK[0-9a-f]{32}(?![A-Za-z0-9])',
    secret: '(?=[a-z0-9]{0,31}[A-Z])(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32}',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    replace: 'Delete the API key and create another one',
    references: ['https://www.twilio.com/docs/iam/api-keys'],
    sample: {
      marked: '"SK[[hex:32]]"',
      secret: '"[[<]]aB7[[base62:29]][[>]]"',
      call: (one, two) => `new Twilio(${one}, ${two})`,
    },
    ignore: ['sid: "SK[[hex:32]]"'],
  },
  {
    id: 'razorpay',
    title: 'Razorpay secret beside its key',
    keywords: ['rzp_live_', 'rzp_test_'],
    marked: '(?<![A-Za-z0-9])rzp_(?:live|test)_[A-Za-z0-9]{14}(?![A-Za-z0-9])',
    secret: '(?=[A-Za-z]{0,23}\\d)[A-Za-z0-9]{24}',
    revoke: 'https://dashboard.razorpay.com/app/keys',
    replace: 'Regenerate the live key',
    references: ['https://razorpay.com/docs/api/authentication/'],
    sample: {
      marked: '"rzp_live_[[base62:14]]"',
      secret: '"[[<]]a7[[base62:22]][[>]]"',
      call: (one, two) => `new Razorpay(${one}, ${two})`,
    },
    ignore: ['key: "rzp_live_[[base62:14]]"'],
  },
  {
    id: 'exoscale',
    title: 'Exoscale secret beside its key',
    // With what stands before it, for `indexof` is all over code.
    keywords: ['"exo', "'exo", '`exo', '=exo', ':exo', ' exo'],
    marked: '["\'`=: ]EXO[0-9a-f]{24}(?![A-Za-z0-9])',
    secret: '[\\w-]{43}',
    revoke: 'https://portal.exoscale.com/iam/keys',
    replace: 'Revoke the key under IAM > Keys and create another one',
    references: ['https://openapi-v2.exoscale.com/'],
    sample: {
      marked: '"EXO[[hex:24]]"',
      secret: '"[[<]][[base62:43]][[>]]"',
      call: (one, two) => `connect(${one}, ${two})`,
    },
    ignore: ['key: "EXO[[hex:24]]"'],
  },
  {
    id: 'scaleway',
    title: 'Scaleway secret key beside its access key',
    keywords: ['"scw', "'scw", '`scw'],
    marked: '["\'`]SCW[A-Z0-9]{17}(?![A-Za-z0-9])',
    secret: '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}',
    revoke: 'https://console.scaleway.com/iam/api-keys',
    replace: 'Delete the key under IAM > API keys and create another one',
    references: ['https://www.scaleway.com/en/docs/iam/reference-content/api-keys/'],
    sample: {
      marked: '"SCW7[[BASE36:16]]"',
      secret: '"[[<]][[uuid]][[>]]"',
      call: (one, two) => `connect(${one}, ${two})`,
    },
    ignore: ['id: "SCW7[[BASE36:16]]"'],
  },
  {
    id: 'google',
    title: 'Google client secret beside its client id',
    why: 'With the id beside it, anyone can act as this application towards Google.',
    keywords: ['.apps.googleusercontent.com'],
    marked: '\\d{6,20}-\\w{20,40}\\.apps\\.googleusercontent\\.com(?![\\w.])',
    // Secrets of before 2021 are 24 letters, digits, - and _; later ones begin with GOCSPX- and have a rule of their own.
    secret: '(?=[\\w-]{0,23}\\d)(?=[\\w-]{0,23}[A-Z])(?=[\\w-]{0,23}[a-z])[\\w-]{24}',
    randomnessMin: 0.8,
    revoke: 'https://console.cloud.google.com/auth/clients',
    replace: 'Add a secret to the client under Google Auth Platform > Clients, then disable and delete the old one',
    references: ['https://developers.google.com/identity/protocols/oauth2'],
    sample: {
      marked: '"[[digits:12]]-[[base36:32]].apps.googleusercontent.com"',
      secret: '"[[<]]aB7[[base62:21]][[>]]"',
      call: (one, two) => `OAuth(${one}, ${two})`,
    },
    ignore: ['id: "[[digits:12]]-[[base36:32]].apps.googleusercontent.com"'],
  },
  {
    id: 'wechat',
    title: 'WeChat app secret beside its app id',
    keywords: quoted('wx'),
    marked: '["\'`]wx[0-9a-f]{16}(?![A-Za-z0-9])',
    secret: '[0-9a-f]{32}',
    revoke: 'https://mp.weixin.qq.com',
    replace: 'Reset the AppSecret under Development',
    references: ['https://developers.weixin.qq.com/doc/'],
    sample: {
      marked: '"wx[[hex:16]]"',
      secret: '"[[<]][[hex:32]][[>]]"',
      call: (one, two) => `new WechatAPI(${one}, ${two})`,
    },
    ignore: ['appid: "wx[[hex:16]]"'],
  },
  {
    id: 'lark',
    title: 'Lark app secret beside its app id',
    keywords: ['cli_'],
    marked: '(?<![\\w-])cli_[0-9a-z]{16}(?![\\w-])',
    secret: '(?=[A-Za-z]{0,31}\\d)(?=[a-z0-9]{0,31}[A-Z])[A-Za-z0-9]{32}',
    revoke: 'https://open.larksuite.com/app',
    replace: 'Reset the app secret under Credentials',
    references: ['https://open.larksuite.com/document/'],
    sample: {
      marked: '"cli_[[hex:16]]"',
      secret: '"[[<]]aB7[[base62:29]][[>]]"',
      call: (one, two) => `lark.NewClient(${one}, ${two})`,
    },
    ignore: ['appId: "cli_[[hex:16]]"'],
  },
  {
    id: 'github',
    title: 'GitHub client secret beside its client id',
    why: 'With the id beside it, anyone can act as this application towards GitHub.',
    keywords: ['iv1.', '"iv23', "'iv23", '"ov23', "'ov23"],
    marked: '(?:(?<!\\w)Iv1\\.[0-9a-f]{16}|["\'][IO]v23[A-Za-z0-9]{16})(?!\\w)',
    secret: '[0-9a-f]{40}',
    revoke: 'https://github.com/settings/developers',
    replace: 'Generate another client secret in the settings of the app and delete the old one under Client secrets',
    references: ['https://docs.github.com/en/apps/oauth-apps'],
    sample: {
      marked: '"Iv1.[[hex:16]]"',
      secret: '"[[<]][[hex:40]][[>]]"',
      call: (one, two) => `passport.use(new GitHubStrategy(${one}, ${two}))`,
    },
    ignore: ['clientId: "Iv1.[[hex:16]]"'],
  },
  {
    id: 'google-hmac',
    title: 'Google Cloud Storage secret beside its access id',
    keywords: ['goog1e'],
    marked: '(?<![A-Za-z0-9])GOOG1E[A-Z0-9]{55}(?![A-Za-z0-9])',
    secret: '[A-Za-z0-9+/]{40}',
    randomnessMin: 0.8,
    revoke: 'https://console.cloud.google.com/storage/settings;tab=interoperability',
    replace:
      'Create another key under Cloud Storage > Settings > Interoperability, then deactivate and delete the old one',
    references: ['https://docs.cloud.google.com/storage/docs/authentication/hmackeys'],
    sample: {
      marked: '"GOOG1E[[BASE36:55]]"',
      secret: '"[[<]][[base62:40]][[>]]"',
      call: (one, two) => `connect(${one}, ${two})`,
    },
    ignore: ['id: "GOOG1E[[BASE36:55]]"'],
  },
  {
    id: 'yandex',
    title: 'Yandex Cloud static secret beside its key id',
    keywords: ['ycaje'],
    marked: '(?<![\\w-])YCAJE[\\w-]{20}(?![\\w-])',
    secret: 'YC[\\w-]{38}',
    revoke: 'https://console.yandex.cloud',
    replace: 'Delete the static key under Service accounts, in the account, and create another one',
    references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/access-key'],
    sample: {
      marked: '"YCAJE[[base62:20]]"',
      secret: '"[[<]]YC[[base62:38]][[>]]"',
      call: (one, two) => `boto3.client("s3", ${one}, ${two})`,
    },
    ignore: ['id: "YCAJE[[base62:20]]"'],
  },
  {
    id: 'salesforce',
    title: 'Salesforce consumer secret beside its consumer key',
    why: 'With the key beside it, anyone can act as this application towards Salesforce.',
    keywords: ['3mvg9'],
    marked: '(?<![\\w.])3MVG9[\\w.]{70,90}(?![\\w.])',
    secret: '[0-9A-F]{64}',
    revoke: 'https://login.salesforce.com',
    replace: 'Rotate the consumer secret under Setup > App Manager > Manage Consumer Details',
    references: ['https://help.salesforce.com/s/articleView?id=sf.connected_app_client_credentials_setup.htm'],
    sample: {
      marked: '"3MVG9[[base62:80]]"',
      secret: '"[[<]][[HEX:64]][[>]]"',
      call: (one, two) => `new OAuth2(${one}, ${two})`,
    },
    ignore: ['key: "3MVG9[[base62:80]]"'],
  },
  {
    id: 'modal',
    title: 'Modal token secret beside its token id',
    keywords: ['"ak-', "'ak-"],
    marked: '["\']ak-[A-Za-z0-9]{22}(?![A-Za-z0-9])',
    secret: 'as-[A-Za-z0-9]{22}',
    revoke: 'https://modal.com/settings/tokens',
    replace: 'Revoke the token under API tokens and create another one',
    references: ['https://modal.com/docs/reference/modal.config'],
    sample: {
      marked: '"ak-[[base62:22]]"',
      secret: '"[[<]]as-[[base62:22]][[>]]"',
      call: (one, two) => `modal.Client(${one}, ${two})`,
    },
    ignore: ['token_id = "ak-[[base62:22]]"'],
  },
];

/** Secrets beside the id that says whose they are: `Client('AC…', '…')`, two lines of a table. */
export const credentialPair: readonly Rule[] = pairs.flatMap(bothOrders);
