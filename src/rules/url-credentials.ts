import type { Rule } from '../model.ts';

/** Passwords and tokens before the `@` of an address, judged by host: databases, brokers, git remotes, registries. */
export const urlCredentials: readonly Rule[] = [
  {
    id: 'url-credentials',
    title: 'Password in an address',
    severity: 'error',
    why: 'Anyone who reads the address can log in to the server that it names.',
    keywords: ['://'],
    // RFC 3986 allows no `/ ? #` here, and people do write raw `@` in passwords: the last `@` ends it.
    pattern: /:\/\/(?<secret>[^\s/?#"'`<>\x00-\x1f\x7f]{1,400})@(?=[^\s/@"'`])/dg,
    structure: 'url-credentials',
    remedy: {
      revoke: null,
      steps: ['Change the password of this user on the server', 'Look into the logs of the server for foreign logins'],
      instead: 'Read the password from the environment or a secret manager and build the address at run time',
    },
    env: [
      'DATABASE_URL',
      'REDIS_URL',
      'MONGODB_URI',
      'MONGO_URL',
      'AMQP_URL',
      'CLOUDAMQP_URL',
      'SQLALCHEMY_DATABASE_URI',
    ],
    references: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
    examples: {
      match: [
        'DATABASE_URL=postgres://shop:[[<]][[base62:16]][[>]]@db.shop.io:5432/orders',
        'mongodb+srv://app:[[<]][[base62:20]][[>]]@cluster0.ab1cd.mongodb.net/app?retryWrites=true',
        'redis://:[[<]][[base62:24]][[>]]@cache.shop.io:6379/0',
        'https://[[<]][[base62:40]][[>]]@git.shop.io/team/app.git',
        'MAILER_DSN=mailgun+api://[[<]][[hex:32]]-[[hex:8]]-[[hex:8]][[>]]:mg.shop.io@default',
        'MAILER_DSN=postmark+api://[[<]][[uuid]][[>]]@default',
        'MAILER_DSN=gmail+smtp://shop:[[<]][[base62:16]][[>]]@default',
        'SLACK_DSN=slack://[[<]][[base62:24]][[>]]@default?channel=shop',
        'mqtt://shop:[[<]]Adm1n@[[base62:10]][[>]]@m10.cloudmqtt.com:13858',
      ],
      ignore: [
        'postgres://postgres:postgres@localhost:5432/app',
        'postgres://user:password@db.example.com/app',
        'postgres://${DB_USER}:${DB_PASSWORD}@db.shop.io/app',
        'mongodb+srv://<user>:<password>@cluster0.ab1cd.mongodb.net/',
        'http://h:9000/sso/auth?redirect=http://x@y.com',
        'mailgun+api://KEY:DOMAIN@default',
        'mailjet+api://ACCESS_KEY:SECRET_KEY@default',
        'slack://TOKEN@default?channel=CHANNEL',
        'sendgrid+api://${SENDGRID_KEY}@default',
        'pip install git+ssh://git@github.com/shop/app.git@[[hex:40]]',
        'https://[[hex:32]]@o123456.ingest.sentry.io/4501',
        'git clone ssh://git@github.com/team/app.git',
      ],
    },
  },
];
