import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password', 'Look at what was done with the old one'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};
const why = 'Anyone who reads the code can log in with it.';
const references = ['https://cwe.mitre.org/data/definitions/798.html'];
const maps = ['passwords', 'passwds', 'pwds'];

/** Passwords that stand behind the name of a user, in maps and statements made for that. */
export const codeMaps: readonly Rule[] = [
  {
    id: 'code-maps-put',
    title: 'Password put into a map',
    severity: 'error',
    why,
    keywords: maps.flatMap(name => ['put(', 'set(', 'add(', 'insert('].map(call => `${name}.${call}`)),
    pattern:
      /(?:passwords|passwds|pwds)\.(?:put|set|add|insert)\(\s{0,8}["'][^"'\n]{1,60}["'](?:\.to_string\(\)|\.into\(\))?,\s{0,8}["'](?<secret>[^"'\s]{5,100})["']/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ['passwords.put("admin", "[[base62:14]]");', "passwords.set('ann', '[[base62:14]]')"],
      ignore: ['passwords.put("admin", "password");', 'passwords.put(name, password);'],
    },
  },
  {
    id: 'code-maps-users',
    title: 'Password of a user of a site',
    severity: 'error',
    why: 'Anyone who reads the code can open the site.',
    keywords: ['basicauth({', 'basic_auth({'],
    // express-basic-auth and what is made like it: the options, and in them the users.
    pattern:
      /basic_?auth\(\{(?:\s{0,40}[\w'"]{1,40}:\s{0,4}[^\s{},]{1,80},){0,6}\s{0,40}["']?users["']?:\s{0,4}\{\s{0,40}["']?[\w.@-]{1,60}["']?:\s{0,4}["'](?<secret>[^"'\s]{5,100})["']/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ["app.use(basicAuth({ challenge: true, users: { admin: '[[base62:14]]' } }))"],
      ignore: [
        "app.use(basicAuth({ users: { admin: 'password' } }))",
        'app.use(basicAuth({ users: { admin: env.PW } }))',
      ],
    },
  },
  {
    id: 'code-maps-fill-in',
    title: 'Password filled into a field',
    severity: 'warning',
    why,
    keywords: ['password', 'passwort', 'passwd'].flatMap(name =>
      ['"', "'", ']"', "]'"].flatMap(quote => [`${name}${quote}, with`, `${name}${quote}, :with`]),
    ),
    // Capybara
    pattern:
      /fill_in[ (]\s{0,4}["'][\w [\].:-]{0,60}(?:password|passwort|passwd)\]?["'], :?with(?::| ?=>)\s{0,4}["'](?<secret>[^"'\s]{6,100})["']/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ['fill_in "user_password", :with => "[[base62:14]]"', "fill_in 'user[password]', with: '[[base62:14]]'"],
      ignore: ['fill_in "user_password", with: "password"', 'fill_in "user_password", with: user.password'],
    },
  },
  {
    id: 'code-maps-sql',
    title: 'Password in a statement of SQL',
    severity: 'error',
    why: 'Anyone who reads the script can open the database as this login.',
    keywords: ['sp_addlogin', 'sp_password', 'set password for'],
    pattern:
      /(?<![\w-])(?:sp_(?:addlogin|password)\s{1,4}N?'[^'\n]{0,80}',\s{0,4}N?'(?=[^'\s]{5,100}')|set password for [^\s=]{1,120} ?= ?(?:(?:old_)?password ?\( ?)?'(?=[^'\s]{5,100}'))(?<secret>[^'\s]{5,100})/dgi,
    structure: 'password',
    remedy,
    references: ['https://dev.mysql.com/doc/refman/8.4/en/set-password.html'],
    examples: {
      match: ["EXEC sp_addlogin 'app', '[[base62:14]]'", "SET PASSWORD FOR 'app'@'%' = PASSWORD('[[base62:14]]');"],
      ignore: ["EXEC sp_addlogin 'app', 'password'", "SET PASSWORD FOR 'app'@'%' = '*[[HEX:40]]';"],
    },
  },
  {
    id: 'code-maps-shiro',
    title: 'Password of a user in an ini file',
    severity: 'error',
    why: 'Anyone who reads the file can log in with it.',
    keywords: ['[users]'],
    // Apache Shiro and Zeppelin: `name = password, role`, of the first user; comments may stand between.
    pattern:
      /\[users\][ \t]{0,8}\r?\n(?:[ \t]{0,8}(?:[#;][^\r\n]{0,200})?\r?\n){0,20}[ \t]{0,8}[\w.@-]{1,60} {0,8}= {0,8}(?<secret>[^\s,"'$]{5,100})[ \t]{0,8}(?=[,\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://shiro.apache.org/configuration.html#users'],
    examples: {
      match: ['[users]\n# a comment\nadmin = [[<]][[base62:14]][[>]], admin\nuser1 = [[base62:14]], role1\n'],
      ignore: [
        '[users]\nadmin = password, admin\n',
        '[users]\npath = /etc/users\n',
        '[users]\nadmin = ${ADMIN_PASSWORD}, admin\n',
      ],
    },
  },
];
