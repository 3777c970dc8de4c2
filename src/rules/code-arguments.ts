import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Make a new secret where the program runs', 'End what the old one signed: sessions, links, tokens'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};

/** Secrets that stand where a function, a flag or an instruction takes them: no name and no sign of assignment beside them. */
export const codeArguments: readonly Rule[] = [
  {
    id: 'code-arguments-signing',
    title: 'Signing secret in code',
    severity: 'warning',
    why: 'Anyone who reads the code can sign what the program takes for its own.',
    keywords: ['jwt.sign(', 'jwt.verify(', 'jwt.encode(', 'jwt.decode(', 'createhmac(', 'createcipheriv('],
    pattern:
      /(?<![\w$])(?:jwt\.(?:sign|verify|encode|decode)\(\s{0,20}(?:\{[^{}()]{0,200}\}|[\w.$[\]]{1,80})|create(?:Hmac|Cipheriv)\(\s{0,20}["'][\w-]{2,24}["'])\s{0,20},\s{0,20}["'](?<secret>[^"'\s]{8,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://nodejs.org/api/crypto.html#cryptocreatehmacalgorithm-key-options'],
    examples: {
      match: ["const t = jwt.sign(payload, '[[base62:32]]');", "createHmac('sha256', '[[base62:32]]').update(x)"],
      ignore: [
        'jwt.sign({ id: 1 }, process.env.JWT_SECRET)',
        "createHmac('sha256', 'secret')",
        "jwt.sign(payload, 'your-secret')",
      ],
    },
  },
  {
    id: 'code-arguments-cipher',
    title: 'Key of a cipher or a signature in code',
    severity: 'warning',
    why: 'Anyone who reads the code can decrypt what the program hides, or sign what it takes for its own.',
    keywords: [
      ...['aes', 'des', 'des3', 'blowfish', 'arc4', 'chacha20'].map(cipher => `${cipher}.new(`),
      'hmacshakeyfor(',
      'codingkey::from_secret(',
      'clientsecretcredential(',
      'return []byte("',
    ],
    // PyCryptodome, JJWT, jsonwebtoken of Rust, Azure.Identity, and the function that golang-jwt asks for the key.
    pattern:
      /(?<![\w$])(?:(?:AES|DES3?|Blowfish|ARC4|ChaCha20)\.new\(\s{0,8}(?:key\s?=\s?)?b?|(?:[\w.]{1,40}\.)?hmacShaKeyFor\(\s{0,8}|(?:En|De)codingKey::from_secret\(\s{0,8}b?|ClientSecretCredential\((?:\s{0,20}["'\w.[\]()-]{1,80},){2}\s{0,20}|return \[\]byte\((?="(?=[A-Za-z_-]{0,40}\d)[\w+/=-]{16,200}"\), nil))["'](?<secret>[^"'\s]{8,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://pycryptodome.readthedocs.io/en/latest/src/cipher/aes.html'],
    examples: {
      match: [
        "cipher = AES.new(b'[[base62:32]]', AES.MODE_GCM)",
        'SecretKey key = Keys.hmacShaKeyFor("[[base62:32]]".getBytes());',
        'let key = EncodingKey::from_secret("[[base62:32]]".as_ref());',
        'new ClientSecretCredential(tenantId, clientId, "[[base62:40]]")',
        'func(t *jwt.Token) (any, error) { return []byte("[[base62:32]]"), nil }',
      ],
      ignore: [
        "cipher = AES.new(b'Sixteen byte key', AES.MODE_EAX)",
        'let key = DecodingKey::from_secret("secret".as_ref());',
        'new ClientSecretCredential(tenantId, clientId, "your-client-secret")',
        'func Body() ([]byte, error) { return []byte("not implemented yet"), nil }',
        'func Name() ([]byte, error) { return []byte("application/json"), nil }',
      ],
    },
  },
  {
    id: 'code-arguments-flag',
    title: 'Credential behind a flag',
    severity: 'error',
    why: 'Anyone who reads the file can call the service as you.',
    keywords: ['-', '_'].flatMap(mark =>
      ['key', 'apikey', 'token', 'secret', 'password', 'requirepass'].map(word => `${mark}${word}",`),
    ),
    pattern:
      /"--?(?:[a-z]{1,20}[-_]){0,3}(?:api-?key|key|token|secret|password|requirepass)",\s{0,40}"(?<secret>(?!-)[^"\\\s]{8,400})"(?!\s{0,8}:)/dgi,
    structure: 'password',
    remedy,
    references: ['https://modelcontextprotocol.io/docs/develop/connect-local-servers'],
    examples: {
      match: ['{"mcpServers":{"x":{"command":"npx","args":["--api-key","[[base62:32]]"]}}}'],
      ignore: [
        '{"args":["--api-key","${API_KEY}"]}',
        '{"args":["--token", "your-token-here"]}',
        '["--key", "--verbose"]',
      ],
    },
  },
  {
    id: 'code-arguments-flag-entry',
    title: 'Credential behind a flag in a list',
    severity: 'error',
    why: 'Anyone who reads the file can call the service as you.',
    keywords: ['- --', '- "--', "- '--"],

    pattern:
      /(?<![^\r\n])[ \t]{0,40}- ["']?--(?:[a-z]{1,20}-){0,3}(?:key|apikey|token|secret|password)["']?\r?\n[ \t]{0,40}- ["']?(?<secret>(?!-)[^"'\\\s$<{]{8,400})["']?[ \t]{0,8}(?![^\r\n])/dg,
    structure: 'password',
    remedy,
    references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/'],
    examples: {
      match: ['args:\n  - --db-password\n  - [[base62:14]]\n  - --verbose', 'args:\n  - --apikey\n  - [[base62:32]]'],
      ignore: ['args:\n  - --token\n  - $(TOKEN)\n', 'args:\n  - --key\n  - --verbose\n'],
    },
  },
  {
    id: 'code-arguments-define',
    title: 'Credential in a PHP constant',
    severity: 'error',
    why: 'Anyone who reads the file has the password of the database, or can forge sessions.',
    keywords: ['define('],
    pattern:
      /(?<![\w$>])define\(\s{1,8}["'](?:\w{1,40}_)?(?:PASSWORD|PASS|KEY|SALT|SECRET|TOKEN)["']\s{0,20},\s{0,20}'(?<secret>[^'\r\n]{6,200})'/dg,
    structure: 'password',
    remedy,
    references: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/'],
    examples: {
      match: ["define( 'DB_PASSWORD', '[[base62:16]]' );"],
      ignore: ["define( 'DB_PASSWORD', 'password_here' );", "define( 'AUTH_KEY', 'put your unique phrase here' );"],
    },
  },
  {
    id: 'code-arguments-dockerfile',
    title: 'Credential in an image',
    severity: 'error',
    why: 'What ENV and ARG set stays in the history of the image for everybody who pulls it.',
    // The first line of a Dockerfile is another one.
    keywords: ['\nenv ', '\narg '],
    pattern:
      /\n(?:ENV|ARG) [ \t]{0,7}(?!GPG_|PGP_|PUBLIC_)(?:\w{1,40}_)?(?:PASSWORD|TOKEN|SECRET|KEY|PAT)[ \t]{1,8}["']?(?<secret>[^\s"'=]{8,400})["']?(?![^\r\n])/dg,
    structure: 'password',
    remedy: {
      revoke: null,
      steps: ['Revoke the credential', 'Build the image again without it; delete the tags that hold it'],
      instead: 'Use RUN --mount=type=secret while building and the environment of the container at run time',
    },
    references: ['https://docs.docker.com/build/building/secrets/'],
    examples: {
      match: ['FROM node\nENV API_TOKEN [[base62:32]]\nRUN true'],
      ignore: ['FROM node\nENV API_TOKEN ${API_TOKEN}', 'ENV NODE_KEY your-key-here', 'ENV GPG_KEY [[hex:40]]'],
    },
  },
  {
    id: 'code-arguments-login',
    title: 'Password in a call that logs in',
    severity: 'error',
    why: 'Anyone who reads the code can log in with it.',
    keywords: [
      'mysqli(',
      'mysqli_connect(',
      'mysql_connect(',
      'mysql_pconnect(',
      'pdo(',
      'mysqldb.connect(',
      'ssh2_auth_password(',
      'pymysql.connect(',
      'pymssql.connect(',
      'oracledb.connect(',
      'oracle.connect(',
      'getconnection(',
      'oci_connect(',
      'sequelize(',
      'login(',
      'auth=(',
      'auth = (',
      'basicauth(',
      'setbasicauth(',
      'networkcredential(',
      'ftp_login(',
      'passwordauthentication(',
      'usernamepasswordauthenticationtoken(',
      'ldap_bind(',
      'ssh.connect(',
      'client.connect(',
      '.connect(none',
    ],
    // Whom or where, up to three arguments of any kind, and then a literal.
    pattern:
      /(?<![\w$])(?:(?:new )?(?:mysqli|PDO|Sequelize)\((?:\s{0,20}[^\s,()]{1,120},){2}|(?:mysqli_connect|mysql_p?connect|ssh2_auth_password|oci_connect|ftp_login|ldap_bind|(?:MySQLdb|pymysql|pymssql)\.connect)\((?:\s{0,20}[^\s,()]{1,120},){2}|(?:\w{0,20}(?:ssh|client)\.connect\(\s{0,20}[^\s,()]{1,120},\s{0,20}(?:port=)?\d{2,5}|\w{1,20}\.connect\(None),\s{0,20}["'][^"'\s]{1,60}["'],|(?:cx_)?oracle(?:db)?\.connect\(\s{0,20}["'][^"'\s]{1,60}["'],|(?:\w{1,40}\.)?getConnection\((?:\s{0,20}[^\s,()]{1,200},){2}|(?:[\w.$]{1,60}\.)?login\(\s{0,20}["'][^"'\s]{1,80}["'],|(?:\w{1,20}_)?auth(?:=| = )\(\s{0,20}["'][^"'\s]{1,80}["'],|(?:\w{1,20}\.){0,2}(?:set)?basicauth\(\s{0,20}["'][^"'\s]{1,80}["'],|(?:new )?(?:NetworkCredential|(?:Usernamepassword)?PasswordAuthentication|UsernamePasswordAuthenticationToken)\(\s{0,20}["'][^"'\s]{1,80}["'],)\s{0,40}b?["'](?<secret>[^"'\s]{4,200})["']/dgi,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: [
        "$db = new mysqli('localhost', 'root', '[[base62:14]]', 'shop');",
        'conn = pymysql.connect("db.acme.io", "app", "[[base62:14]]", "shop")',
        'DriverManager.getConnection("jdbc:mysql://db.acme.io/shop", "app", "[[base62:14]]")',
        "requests.get(url, auth=('bob', '[[base62:14]]'))",
        'server.login("bob@acme.io", "[[base62:14]]")',
        'ssh.connect("10.0.0.4", 22, "root", "[[base62:14]]")',
        'transport.connect(None, "root", "[[base62:14]]")',
      ],
      ignore: [
        'ssh.connect(host, 22, "root", os.environ["SSH_PASSWORD"])',
        'client.connect("mqtt.acme.io", 1883, 60)',
        "$db = new mysqli('localhost', 'root', '', 'shop');",
        'server.login("bob@acme.io", os.environ["SMTP_PASSWORD"])',
        "requests.get(url, auth=('user', 'password'))",
      ],
    },
  },
  {
    id: 'code-arguments-characters',
    title: 'Password as an array of characters in code',
    severity: 'warning',
    why: 'Java takes passwords this way; anyone who reads the code has it.',
    keywords: ['".tochararray('],
    pattern: /"(?<secret>[^"\s\\]{5,100})"\.toCharArray\(\)/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/security/KeyStore.html'],
    examples: {
      match: ['keyStore.load(stream, "[[base62:14]]".toCharArray());'],
      ignore: ['keyStore.load(stream, "changeit".toCharArray());', 'char[] all = "0123456789abcdef".toCharArray();'],
    },
  },
  {
    id: 'code-arguments-build-field',
    title: 'Credential in a constant of an Android build',
    severity: 'error',
    why: 'The constant is part of the app, and anyone can take the app apart.',
    keywords: ['buildconfigfield'],
    pattern:
      /buildConfigField[ (]\s{0,8}["']String["'],\s{0,8}["']\w{0,40}(?:KEY|TOKEN|SECRET|PASSWORD)\w{0,20}["'],\s{0,8}["']\\?["'](?<secret>[^"'\\\s$]{8,400})\\?["']/dg,
    structure: 'password',
    remedy: { ...remedy, instead: 'Let a server of yours hold the key and call the service for the app' },
    references: ['https://developer.android.com/build/gradle-tips'],
    examples: {
      match: [
        `buildConfigField "String", "API_KEY", '"[[base62:32]]"'`,
        String.raw`buildConfigField("String", "API_KEY", "\"[[base62:32]]\"")`,
      ],
      ignore: [`buildConfigField "String", "API_KEY", '"your-api-key"'`],
    },
  },
];
