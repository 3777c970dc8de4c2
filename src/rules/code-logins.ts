import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password or make a new key', 'Look at what was done with the old one'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};
const why = 'Anyone who reads the code can log in with it.';
const references = ['https://cwe.mitre.org/data/definitions/798.html'];

/** Passwords among the arguments of calls that connect to databases, mail and web servers. */
export const codeLogins: readonly Rule[] = [
  {
    id: 'code-logins-database',
    title: 'Password in a call that opens a database',
    severity: 'error',
    why: 'Anyone who reads the code can open the database as this login.',
    keywords: [
      'createconnection(',
      'createpool(',
      'mysql_real_connect(',
      'dbconnect(',
      'sql.newinstance(',
      'psycopg2.connect(',
      'env:connect(',
      'redis(',
    ],
    // A connection or a driver, where, who, the password.
    pattern:
      /(?<![\w$])(?:(?:create(?:Connection|Pool)|mysql_real_connect|dbConnect|Sql\.newInstance|psycopg2\.connect|env:connect)\(\s{0,20}(?:[\w.$&*]{1,40}(?:\(\))?,\s{0,20}){0,2}(?:["'][^"'\s]{0,120}["'],\s{0,20}(?:\d{2,5},\s{0,8})?)?["'][\w.@-]{1,60}["'],\s{0,20}|(?:Strict)?Redis\(\s{0,8}["'][\w.-]{1,120}["'],\s{0,8}\d{1,5},\s{0,8}\d{1,3},\s{0,8})["'](?<secret>(?=[^\s]{0,200}\d)[^"'\s]{6,200})["']/dg,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: [
        'mysql.createConnection("db1", "root", "[[base62:14]]")',
        'mysql_real_connect(conn, "db1", "root", "[[base62:14]]", "shop", 0, NULL, 0)',
        'con <- dbConnect(MySQL(), "shop", "root", "[[base62:14]]")',
        'Sql.newInstance("jdbc:mysql://db1/shop", "root", "[[base62:14]]")',
        'psycopg2.connect("shop", "app", "[[base62:14]]")',
        'redis.StrictRedis("cache1", 6379, 0, "[[base62:14]]")',
      ],
      ignore: [
        'mysql.createConnection(config.host, config.user, config.password)',
        'net.createConnection("db1", "web", "http1")',
        'psycopg2.connect("dbname=shop user=app")',
        'mysql.createConnection("db1", "root", "your_password1")',
      ],
    },
  },
  {
    id: 'code-logins-user',
    title: 'User and password in a call',
    severity: 'error',
    why,
    keywords: [
      'userpasswordauthenticationtoken(',
      'credentials.basic(',
      'credentials::new(',
      'networkcredential]::new(',
      'ftp.open(',
      '.authenticate(',
      'imap_open(',
      '.auth("',
      ".auth('",
      'transport.connect(',
      '->credentials(',
      '.connectserver(',
    ],
    // Who, and then the password; before it for some calls the host.
    pattern:
      /(?:(?<![\w$])(?:(?:UserPasswordAuthenticationToken|Credentials\.basic|Credentials::new|NetworkCredential\]::new|\w{1,40}\.authenticate)\(\s{0,20}|(?:Net::)?FTP\.open\(\s{0,20}["'][\w.-]{1,120}["'],\s{0,20}|imap_open\(\s{0,20}["'][^"'\s]{1,160}["'],\s{0,20}|transport\.connect\(\s{0,20}["'][\w.-]{1,120}["'],\s{0,20}(?:\d{2,5},\s{0,8})?)|\.connectServer\(\s{0,8}"[^"\n]{0,80}",\s{0,8}"[^"\n]{0,80}",\s{0,8}|->credentials\(\s{0,8}["'][^"'\s]{1,120}["'],\s{0,8}["'][^"'\n]{0,80}["'],\s{0,8}|\.auth\()["'][\w.@-]{1,80}["'](?:\.(?:to_string|into|to_owned)\(\))?,\s{0,20}["'](?<secret>(?=[^\s]{0,200}\d)[^"'\s]{6,200})["']/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: [
        'request(url).auth("joe", "[[base62:14]]")',
        'Credentials.basic("joe", "[[base62:14]]")',
        'Credentials::new("joe".to_string(), "[[base62:14]]".to_string())',
        "Net::FTP.open('ftp.acme.io', 'joe', '[[base62:14]]')",
        'client.Authenticate("joe@acme.io", "[[base62:14]]");',
        'transport.connect("smtp.acme.io", "joe", "[[base62:14]]");',
        '$ua->credentials("acme.io:80", "Private", "joe", "[[base62:14]]");',
      ],
      ignore: [
        'client.Authenticate(settings.User, settings.Password);',
        "request(url).auth('user', 'password1')",
        "router.auth('admin', 'editor')",
      ],
    },
  },
  {
    id: 'code-logins-key',
    title: 'Key in a call that makes a client, a cookie or a cipher',
    severity: 'error',
    why: 'Anyone who reads the code can act as the program does.',
    keywords: [
      'new stripe(',
      'sendgridapiclient(',
      'setapikey(',
      'cookieparser(',
      'createcipher(',
      'createdecipher(',
      'pbkdf2sync(',
      'signedstring(',
    ],
    pattern:
      /(?<![\w$])(?:(?:(?:new Stripe|SendGridAPIClient)|setApiKey|cookieParser)\(\s{0,20}|create(?:De)?[cC]ipher\(\s{0,20}["'][\w-]{3,24}["'],\s{0,20}|pbkdf2Sync\(\s{0,20}|SignedString\(\s{0,8}(?:\[\]byte\(\s{0,8})?)["'](?<secret>(?=[^\s]{0,200}\d)[^"'\s]{8,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/321.html'],
    examples: {
      match: [
        'const stripe = new Stripe("[[base62:40]]");',
        'app.use(cookieParser("[[base62:24]]"));',
        "crypto.createCipher('aes-256-cbc', '[[base62:24]]')",
        'token.SignedString([]byte("[[base62:24]]"))',
      ],
      ignore: ['new Stripe(process.env.STRIPE_KEY)', "app.use(cookieParser('secret1'));"],
    },
  },
];
