import { describe, expect, test } from 'vitest';
import { rules } from '../../../../src/rules/index.ts';
import { judge, ruleOf } from './judge.ts';

const found = (id: string, text: string, path = 'src/settings.py') =>
  judge(ruleOf(rules, id), text, { path }).map(hit => [text.slice(hit.start, hit.end), hit.severity ?? 'error']);
// Split, so that this file is not a finding of its own.
const at = '@';
const strong = 'vK7pQ2nX9rT4';
const token = `${strong}hW3mZ8bY5cLs`;

describe('passwords in addresses', () => {
  test.each([
    [`mongodb://app:${strong}${at}db1.shop.io:27017,db2.shop.io:27017/x`, [[strong, 'error']]],
    [`sqlserver://sa:Adm1nP${at}ssw0rd${at}10.0.0.5`, [[`Adm1nP${at}ssw0rd`, 'warning']]],
    [`postgres://app:${strong}${at}localhost/app`, [[strong, 'warning']]],
    [`postgres://app:giraffe${at}localhost/app`, [['giraffe', 'note']]],
    [`postgres://app:${strong}${at}db:5432/app`, [[strong, 'warning']]],
    [`mongodb://app:kxmyqk${at}mongo:27017,mongo:27018/app`, [['kxmyqk', 'warning']]],
    [`mongodb://app:kxmyqk${at}localhost:27017/app`, [['kxmyqk', 'note']]],
    [`mongodb://app:sunflower${at}mongo:27017/app`, [['sunflower', 'note']]],
    [`postgres://postgres:postgres${at}localhost/app`, []],
    [`postgres://postgres:postgres${at}db.shop.io/app`, [['postgres', 'note']]],
    [`postgres://app:${strong}${at}db.example.com/app`, [[strong, 'warning']]],
    [`postgres://app:orders${at}db.example.com/app`, []],
    [`postgres://app:\${DB_PASS:-Tr0ub4dor&3x}${at}db.shop.io/app`, [['Tr0ub4dor&3x', 'error']]],
    [`postgres://app:\${DB_PASS}${at}db.shop.io/app`, []],
    [`postgres://app:{{ password }}${at}db.shop.io/app`, []],
    [`amqp://USER_NAME:PASS_WORD${at}mq.shop.io`, []],
    [`http://user:pass${at}proxy.shop.io:8080`, []],
    [`https://oauth2:${token}${at}gitlab.shop.io/a/b.git`, [[token, 'error']]],
    [`https://${token}:x-oauth-basic${at}github.com/a/b`, [[token, 'error']]],
    [`https://registry.npmjs.org/${at}scope/name`, []],
    [`"amqp://" + user + ":" + password + "${at}" + host`, []],
    [`https://****:****${at}db.shop.io`, []],
    [`https://user:xxxxxxxx${at}db.shop.io`, []],
    [`redis://:${strong}%21${at}cache.shop.io`, [[`${strong}%21`, 'error']]],
  ])('%s', (text, expected) => {
    expect(found('url-credentials', text)).toEqual(expected);
  });
  test('tests and documents lower by one level', () => {
    const text = `mysql://app:${strong}${at}db.shop.io/x`;
    expect(found('url-credentials', text, 'test/db.test.ts')).toEqual([[strong, 'warning']]);
    expect(found('url-credentials', text, 'docs/setup.md')).toEqual([[strong, 'warning']]);
  });
});

describe('passwords in connection strings', () => {
  test.each([
    [`"Server=10.1.2.3;Database=x;Uid=app;Pwd=${strong};"`, [[strong, 'warning']]],
    [`"Driver={ODBC Driver 17};Server=db.shop.io;UID=app;PWD={${strong}}"`, [[strong, 'error']]],
    [`<add connectionString="Data Source=db.shop.io;User ID=app;Password=${strong}" />`, [[strong, 'error']]],
    [`"Server=db.shop.io;User Id=app;Password=${strong} x;Encrypt=true"`, [[`${strong} x`, 'error']]],
    [`host=db.shop.io port=5432 user=app password=${strong} sslmode=require`, [[strong, 'error']]],
    [`jdbc:mysql://db.shop.io/x?user=app&password=${strong}`, [[strong, 'error']]],
    [`"Server=localhost;Database=x;User=sa;Password=Password123;"`, []],
    ['"Server=db;Database=x;User=sa;Password=Harbor!9249;"', [['Harbor!9249', 'warning']]],
    ['"Server=db;Database=x;User=sa;Password=harbor9249;"', [['harbor9249', 'note']]],
    [`password=${strong}`, []],
    [`login(user=name, password=${strong})`, []],
    [`"Server=db.shop.io;Database=x;Password=#{password};"`, []],
  ])('%s', (text, expected) => {
    expect(found('connection-string-password', text)).toEqual(expected);
  });
});

describe('Basic authorization', () => {
  const basic = (text: string) => `Authorization: Basic ${Buffer.from(text).toString('base64')}`;
  test.each([
    ['a password', basic(`shop:${strong}`), ['error']],
    ['a token without password', basic(`${strong}:`), ['error']],
    ['a stock password', basic('admin:admin'), ['note']],
    ['a placeholder', basic('username:your-password'), []],
    ['no colon', basic('hello world here'), []],
    ['a digest of bytes', 'Basic dGhpcyBpcyBub3Q', []],
  ])('%s', (_name, text, expected) => {
    expect(found('basic-auth-header', text).map(([, severity]) => severity)).toEqual(expected);
  });
});
