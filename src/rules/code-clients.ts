import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Make a new key in the settings of the service and delete this one', 'Look at what was done with it'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};

/** Services whose client has their name and takes the key as an argument of its own; of others it takes settings. */
const services = (
  'cohere deepgram digitalocean dropbox etherscan flickrapi genius giphy github gitlab heroku ipinfo kraken linode mandrill ' +
  'messagebird newsapi nexmo owm plivo poloniex pushbullet rollbar shodan sparkpost telnyx tmdb todoist trello twilio ' +
  'virustotal vonage vultr wit zhipuai'
).split(' ');
/** Those of which the module itself is called where it is loaded. */
const modules = ['clearbit', 'messagebird', 'telnyx', 'twilio'];

/** Keys among the arguments of calls that make a client of a service: by the way in which such calls are named. */
export const codeClients: readonly Rule[] = [
  {
    id: 'code-clients-key',
    title: 'Key in a call that makes a client',
    severity: 'warning',
    why: 'Anyone who reads the code can ask the service in your name.',
    keywords: [
      'client(',
      'clientv2(',
      'clientsync(',
      'client.new(',
      'client::new(',
      'client.create(',
      'client::create(',
      'client.init(',
      'client.connect(',
      'api("',
      "api('",
      'api.new("',
      "api.new('",
      'sdk("',
      "sdk('",
      'algoliasearch(',
      'telegrambot(',
      'bot("',
      "bot('",
      'apiconnect(',
    ],
    // The last literal is the key: before it may stand whose account it is, or where the service is. A key has letters
    // and digits; addresses, UUIDs, ids of MongoDB, and what services call public name something. What a variable follows
    // is an id, and the variable the key; options may follow.
    pattern:
      /(?:(?<!get|find|fetch|use|mock|get_[a-z]{1,20}_)[Cc]lient(?:V2|Sync)?(?:(?:\.|::)(?:new|create|init|connect))?|[a-z]A(?:pi|PI)(?:\.new)?|(?<!\w)API|S(?:dk|DK)|(?<!\w)algoliasearch|TelegramBot|Bot(?=\(["'])|apiConnect)\(\s{0,20}(?:(?:["'][^"'\s]{1,120}["']|\w{1,40}),\s{0,20}){0,2}["'](?![0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}["']|[0-9a-f]{24}["']|pk[_-]|ak-|cli_|YC|(?:AC|SK)[0-9a-f]{32})(?=[\w+/=~-]{0,200}\d)(?=[\w+/=~-]{0,200}[A-Za-z])(?<secret>[\w+/=~-]{20,200})["'](?=\s{0,20}(?:\)|,\s{0,20}(?:[{)]|\w{1,40}\s?=[^=])))/dg,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: [
        'co = cohere.Client("[[base62:40]]")',
        'client := search.NewClient("K8H1CQ2M4V", "[[hex:32]]")',
        "const client = algoliasearch('K8H1CQ2M4V', '[[hex:32]]');",
        "client = Mindee::Client.new('[[hex:32]]')",
        "$client = new \\Acme\\Client('[[base62:40]]');",
        'let client = Client::new("[[base62:32]]");',
        'const client = createClient("https://shop-1.acme.io", "[[base62:40]]");',
        "const client = createClient('[[base62:40]]', { timeout: 5 });",
        "const bot = new Bot('[[base62:40]]');",
        'client = vt.Client("[[hex:64]]", agent="scan")',
      ],
      ignore: [
        'c = blob_service.get_container_client("myblockcontainersync1")',
        'client = Client("https://api-v2.acme.io/v1/items/12345")',
        "const client = createClient(config.url1, 'your-api-key-goes-here-1234');",
        'new OAuth2Client("[[digits:12]]-[[base36:32]].apps.googleusercontent.com")',
        'client = docker.APIClient("unix://var/run/docker.sock1")',
        'c := NewClient("[[uuid]]")',
        'new OAuth2Client("[[base62:32]]", config.clientSecret)',
        "const client = getClient('[[base62:32]]');",
        'const api = getApi("3f2a9c0b1d4e5f60718293a4")',
      ],
    },
  },
  {
    id: 'code-clients-service',
    title: 'Key in a call that makes the client of a service',
    severity: 'warning',
    why: 'Anyone who reads the code can ask the service in your name.',
    keywords: [...services.map(name => `${name}(`), ...modules.flatMap(name => [`${name}')(`, `${name}")(`])],
    // As above; the name of the service alone is what is called.
    pattern: new RegExp(
      String.raw`(?<![\w$])(?<key>${services.join('|')}|(?:${modules.join('|')})["']\))\(\s{0,20}(?:(?:["'][^"'\s]{1,120}["']|[\w.]{1,60}),\s{0,20}){0,2}["'](?![0-9a-f]{24}["']|pk[_-]|(?:AC|SK)[0-9a-f]{32})(?=[\w+/=~-]{0,200}\d)(?=[\w+/=~-]{0,200}[A-Za-z])(?<secret>[\w+/=~-]{20,200})["'](?=\s{0,20}(?:\)|,\s{0,20}(?:[{)]|\w{1,40}\s?=[^=])))`,
      'dgi',
    ),
    structure: 'told',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: [
        "const deepgram = new Deepgram('[[hex:40]]');",
        'api = shodan.Shodan("[[base62:32]]")',
        'const client = twilio(accountSid, "[[hex:32]]");',
        'dbx = dropbox.Dropbox("[[base62:64]]")',
        'g = Github("[[hex:40]]")',
        "const messagebird = require('messagebird')('[[base62:25]]');",
        "client = SparkPost('[[hex:40]]')",
        'gl = gitlab.Gitlab("https://gitlab.com", "[[base62:20]]")',
      ],
      ignore: [
        "const deepgram = new Deepgram('your-deepgram-api-key-1');",
        'client = twilio("AC[[hex:32]]", token)',
        'describe.github("opens-2-pull-requests-at-once")',
        'onGithub("https://github.com/acme/shop-2")',
        "new Dropbox('[[base62:40]]', app.secret)",
      ],
    },
  },
];
