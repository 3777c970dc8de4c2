/** The places in which people write a credential: every match of every rule must be found in each. */

/** A way of writing a name and a value. */
export interface Context {
  /** Noun phrase for reports: `YAML value`. */
  readonly title: string;
  /** Path of the file that such a text stands in. */
  readonly path: string;
  readonly write: (name: string, value: string) => string;
  /** Characters that would have to be escaped here; a value that holds one is left out. */
  readonly unsafe: RegExp;
  /** Holds for a value without any name. */
  readonly nameless?: true;
  /** Puts more before the name, so that it is no longer the name of a variable. */
  readonly renames?: true;
}

const quoted = /["\\\n]/;
const single = /['\\\n]/;
const shell = /["\\$`!\n]/;
const plain = /["'\\\s#;,$`&|<>(){}[\]*?!%]/;

const camel = (name: string) => name.toLowerCase().replaceAll(/_(\w)/g, (_, next: string) => next.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);
const kebab = (name: string) => name.toLowerCase().replaceAll('_', '-');
const lower = (name: string) => name.toLowerCase();

/** Contexts of a name and a value. Names come in as `UPPER_SNAKE` and are written as each language does. */
export const contexts: readonly Context[] = [
  { title: '.env', path: 'deploy/settings.conf', unsafe: plain, write: (n, v) => `# settings\n${n}=${v}\nPORT=8080\n` },
  { title: '.env, quoted', path: 'deploy/settings.conf', unsafe: shell, write: (n, v) => `DEBUG=0\n${n}="${v}"\n` },
  {
    title: 'shell export',
    path: 'run.sh',
    unsafe: single,
    write: (n, v) => `#!/bin/sh\nexport ${n}='${v}'\nexec ./run\n`,
  },
  { title: 'PowerShell', path: 'run.ps1', unsafe: shell, write: (n, v) => `$env:${n} = "${v}"\r\n./run.exe\r\n` },
  {
    title: 'JSON',
    path: 'config.json',
    unsafe: quoted,
    write: (n, v) => `{\n  "${camel(n)}": "${v}",\n  "port": 8080\n}\n`,
  },
  {
    title: 'JSON on one line',
    path: 'config.json',
    unsafe: quoted,
    write: (n, v) => `{"debug":false,"${lower(n)}":"${v}"}`,
  },
  {
    title: 'JSON in a string',
    path: 'src/fixture.js',
    unsafe: /["'\\\n$]/,
    write: (n, v) => `const body = "{\\"${lower(n)}\\":\\"${v}\\"}";\n`,
  },
  {
    title: 'YAML',
    path: 'config.yml',
    unsafe: plain,
    write: (n, v) => `service:\n  ${lower(n)}: ${v}\n  port: 8080\n`,
  },
  { title: 'YAML, quoted', path: 'config.yml', unsafe: single, write: (n, v) => `env:\n  ${n}: '${v}'\n` },
  {
    title: 'Kubernetes env entry',
    path: 'deployment.yaml',
    unsafe: quoted,
    write: (n, v) => `        env:\n        - name: ${n}\n          value: "${v}"\n`,
  },
  {
    title: 'compose list',
    path: 'compose.yaml',
    unsafe: plain,
    write: (n, v) => `    environment:\n      - ${n}=${v}\n`,
  },
  { title: 'TOML', path: 'config.toml', unsafe: quoted, write: (n, v) => `[service]\n${lower(n)} = "${v}"\n` },
  { title: 'INI', path: 'config.ini', unsafe: plain, write: (n, v) => `[service]\n${lower(n)} = ${v}\nport = 8080\n` },
  {
    title: 'properties',
    path: 'app.properties',
    unsafe: plain,
    write: (n, v) => `app.port=80\napp.${kebab(n)}=${v}\n`,
  },
  {
    title: 'XML attribute',
    path: 'app.config',
    unsafe: /["<>&\n]/,
    write: (n, v) => `<appSettings>\n  <add key="${n}" value="${v}" />\n</appSettings>\n`,
  },
  {
    title: 'XML element',
    path: 'settings.xml',
    unsafe: /[<>&\n]/,
    write: (n, v) => `<server>\n  <${camel(n)}>${v}</${camel(n)}>\n</server>\n`,
  },
  {
    title: 'property list',
    path: 'Info.plist',
    unsafe: /[<>&\n]/,
    write: (n, v) => `<dict>\n\t<key>${n}</key>\n\t<string>${v}</string>\n</dict>\n`,
  },
  {
    title: 'Dockerfile',
    path: 'Dockerfile',
    unsafe: plain,
    write: (n, v) => `FROM debian\nENV ${n}=${v}\nRUN ./build\n`,
  },
  { title: 'JavaScript', path: 'src/client.js', unsafe: single, write: (n, v) => `const ${camel(n)} = '${v}';\n` },
  {
    title: 'TypeScript property',
    path: 'src/client.ts',
    unsafe: /[`\\$\n]/,
    write: (n, v) => `export class Client {\n  readonly ${camel(n)}: string = \`${v}\`;\n}\n`,
  },
  { title: 'minified', path: 'app.js', unsafe: quoted, write: (n, v) => `a({b:1,${camel(n)}:"${v}",c:!0}),d();` },
  { title: 'Python', path: 'client.py', unsafe: quoted, write: (n, v) => `import os\n\n${n} = "${v}"\n` },
  {
    title: 'Python call',
    path: 'client.py',
    unsafe: single,
    write: (n, v) => `client = Client(${lower(n)}='${v}', retries=3)\n`,
  },
  { title: 'Go', path: 'client.go', unsafe: quoted, write: (n, v) => `package main\n\nconst ${pascal(n)} = "${v}"\n` },
  {
    title: 'Java',
    path: 'Client.java',
    unsafe: quoted,
    write: (n, v) => `class Client {\n    private static final String ${n} = "${v}";\n}\n`,
  },
  {
    title: 'C#',
    path: 'Client.cs',
    unsafe: quoted,
    write: (n, v) => `    public const string ${pascal(n)} = "${v}";\r\n`,
  },
  { title: 'PHP', path: 'client.php', unsafe: /['\\\n]/, write: (n, v) => `<?php\ndefine('${n}', '${v}');\n` },
  {
    title: 'PHP array',
    path: 'config.php',
    unsafe: single,
    write: (n, v) => `<?php\nreturn ['${lower(n)}' => '${v}'];\n`,
  },
  { title: 'Ruby', path: 'client.rb', unsafe: single, write: (n, v) => `ENV['${n}'] = '${v}'\n` },
  { title: 'Rust', path: 'client.rs', unsafe: quoted, write: (n, v) => `const ${n}: &str = "${v}";\n` },
  { title: 'Swift', path: 'Client.swift', unsafe: quoted, write: (n, v) => `let ${camel(n)} = "${v}"\n` },
  { title: 'HCL', path: 'main.tf', unsafe: shell, write: (n, v) => `provider "main" {\n  ${lower(n)} = "${v}"\n}\n` },
  { title: 'Makefile', path: 'Makefile', unsafe: plain, write: (n, v) => `${n} := ${v}\n\nall:\n\t./build\n` },
  {
    title: 'HTTP header',
    path: 'docs/api.http',
    renames: true,
    unsafe: plain,
    write: (n, v) => `GET /v1/items HTTP/1.1\nX-${kebab(n)}: ${v}\nAccept: */*\n`,
  },
  {
    title: 'URL query',
    path: 'src/client.js',
    unsafe: /[^\w.~-]/,
    write: (n, v) => `fetch('https://api.acme.io/v1/items?${lower(n)}=${v}&limit=10');\n`,
  },
  { title: 'comment', path: 'src/client.js', unsafe: plain, write: (n, v) => `// ${n}=${v}\nrun();\n` },
  { title: 'Markdown', path: 'notes.md', unsafe: plain, write: (n, v) => `Set \`${n}=${v}\` and start it.\n` },
  {
    title: 'bearer header',
    path: 'run.sh',
    unsafe: shell,
    nameless: true,
    write: (_, v) => `curl -H "Authorization: Bearer ${v}" https://api.acme.io/v1/items\n`,
  },
  { title: 'CSV', path: 'dump.csv', unsafe: /[",\n]/, nameless: true, write: (_, v) => `id,value\n1,${v}\n2,\n` },
  {
    title: 'log line',
    path: 'app.log',
    unsafe: /\n/,
    nameless: true,
    write: (_, v) => `12:00:01 INFO login with ${v}\n`,
  },
  {
    title: 'SQL',
    path: 'seed.sql',
    unsafe: single,
    nameless: true,
    write: (_, v) => `INSERT INTO settings VALUES (1, '${v}', NULL);\n`,
  },
];

/** Contexts of whole lines: for what is more than a value (an address, a block, a pair). */
export const lineContexts: readonly Context[] = [
  { title: 'alone', path: 'notes.txt', unsafe: /$^/, write: (_, v) => v },
  { title: 'among other lines', path: 'notes.txt', unsafe: /$^/, write: (_, v) => `first\n\n${v}\n\nlast\n` },
  { title: 'CRLF', path: 'notes.txt', unsafe: /\r/, write: (_, v) => `first\r\n${v.replaceAll('\n', '\r\n')}\r\n` },
  { title: 'after a byte order mark', path: 'notes.txt', unsafe: /$^/, write: (_, v) => `\uFEFF${v}\n` },
  {
    title: 'fenced in Markdown',
    path: 'notes.md',
    unsafe: /```/,
    write: (_, v) => `# Notes\n\n\`\`\`\n${v}\n\`\`\`\n`,
  },
  {
    title: 'after text that is not ASCII',
    path: 'notes.txt',
    unsafe: /$^/,
    write: (_, v) => `Zürich — 東京 🗝\n${v}\n`,
  },
];
