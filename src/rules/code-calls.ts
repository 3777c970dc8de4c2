import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password or make a new key', 'Look at what was done with the old one'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};
const why = 'Anyone who reads the code can use it.';

/** Secrets among the arguments of well-known functions, with no name beside them. */
export const codeCalls: readonly Rule[] = [
  {
    id: 'code-calls-key',
    title: 'Key in a call that signs or encrypts',
    severity: 'error',
    why: 'Anyone who reads the code can sign what the program takes for its own, or read what it has encrypted.',
    keywords: [
      'signwith(',
      'setsigningkey(',
      'algorithm.hmac',
      'secretkeyspec(',
      'symmetricsecuritykey(',
      'hmac.new(',
      'fernet(',
      'aes.encrypt(',
      'aes.decrypt(',
      'cryptojs.hmac',
      'compare_digest(',
      'pgp_sym_',
      'hash_hmac(',
      'openssl_encrypt(',
      'openssl_decrypt(',
      'jwt::encode(',
      'jwt::decode(',
      'jwt.encode ',
      'jwt.decode ',
      'hmac.digest(',
      'hmac.hexdigest(',
    ],
    pattern:
      /(?<![\w$])(?:(?:signWith|setSigningKey)\(\s{0,20}(?:SignatureAlgorithm\.\w{2,20}\s{0,8},\s{0,20})?|Algorithm\.HMAC\d{3}\(\s{0,20}|SecretKeySpec\(\s{0,20}|SymmetricSecurityKey\(\s{0,20}Encoding\.\w{3,8}\.GetBytes\(\s{0,8}|hmac\.new\(\s{0,20}(?:key=)?|Fernet\(\s{0,20}(?:key=)?|(?:AES\.(?:en|de)crypt|CryptoJS\.Hmac\w{3,10}|compare_digest|pgp_sym_(?:en|de)crypt)\(\s{0,20}[^,()"'\n]{1,120},\s{0,20}|hash_hmac\(\s{0,8}["'][\w-]{2,20}["'],\s{0,8}[^,()"'\n]{1,120},\s{0,20}|openssl_(?:en|de)crypt\(\s{0,8}[^,()"'\n]{1,120},\s{0,8}["'][\w-]{3,24}["'],\s{0,20}|JWT(?:::|\.)(?:en|de)code[ (]\s{0,8}\$?\w{1,60},\s{0,20}|HMAC\.(?:hex)?digest\(\s{0,8}[^\s,]{1,60},\s{0,20})b?["'](?<secret>[^"'\s\\]{8,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/321.html'],
    examples: {
      match: [
        'Jwts.builder().signWith(SignatureAlgorithm.HS256, "[[base62:32]]")',
        'Algorithm.HMAC256("[[base62:24]]")',
        'new SecretKeySpec("[[base62:16]]".getBytes(), "AES")',
        'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("[[base62:32]]"))',
        'hmac.new(b"[[base62:24]]", message, hashlib.sha256)',
        "CryptoJS.AES.encrypt(text, '[[base62:24]]')",
        "JWT::encode($payload, '[[base62:32]]', 'HS256')",
        "JWT.encode payload, '[[base62:32]]', 'HS256'",
        "OpenSSL::HMAC.hexdigest('sha256', '[[base62:32]]', body)",
      ],
      ignore: [
        'Algorithm.HMAC256(secret)',
        'new SecretKeySpec(key.getBytes(), "AES")',
        "CryptoJS.AES.encrypt(text, 'secret key 123')",
        'hmac.new(b"your-secret", message, hashlib.sha256)',
        'JWT.decode token, key, true',
      ],
    },
  },
  {
    id: 'code-calls-login',
    title: 'Password in a call that connects',
    severity: 'error',
    why,
    keywords: [
      'basic_auth',
      'plainauth(',
      'username_pw_set(',
      'withemailandpassword(',
      'wifi.begin(',
      'dbi->connect(',
      'curlopt_userpwd',
      'oauthhandler(',
      'set_access_token(',
      'ldap_bind(',
    ],
    // Whom or where, as a literal or a variable, and then the password.
    pattern:
      /(?<![\w$])(?:basic_auth[ (]{1,2}\s{0,20}["'][^"'\s]{1,80}["'],\s{0,20}(?:Some\()?|PlainAuth\(\s{0,20}(?:["'][^"'\n]{0,80}["'],\s{0,20}|[\w.]{1,60},\s{0,20}){2}|username_pw_set\(\s{0,20}(?:["'][^"'\n]{1,80}["']|[\w.]{1,60}),\s{0,20}|(?:signIn|createUser)WithEmailAndPassword\(\s{0,20}(?:[\w.]{1,40},\s{0,20})?(?:["'][^"'\n]{1,80}["']|[\w.]{1,60}),\s{0,20}(?!["'][^"'\n@]{1,60}@[\w.-]{1,60}["'])|WiFi\.begin\(\s{0,20}(?:["'][^"'\n]{1,80}["']|[\w.]{1,60}),\s{0,20}|DBI->connect\(\s{0,20}(?:["'][^"'\n]{1,160}["'],\s{0,20}|\$\w{1,60},\s{0,20}){2}|ldap_bind\(\s{0,20}\$\w{1,40},\s{0,20}["'][^"'\n]{1,160}["'],\s{0,20}|CURLOPT_USERPWD,\s{0,20}(?=["'][\w.@-]{1,80}:)|(?:OAuthHandler|set_access_token)\(\s{0,20}["'][\w-]{16,80}["'],\s{0,20})["'](?:(?<=CURLOPT_USERPWD,\s{0,20}["'])[\w.@-]{1,80}:)?(?<secret>[^"'\s]{6,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: [
        "request.basic_auth 'bob', '[[base62:14]]'",
        'client.get(url).basic_auth("bob", Some("[[base62:14]]"))',
        'smtp.PlainAuth("", "bob@acme.io", "[[base62:14]]", "smtp.acme.io")',
        'client.username_pw_set("bob", "[[base62:14]]")',
        "signInWithEmailAndPassword(auth, 'bob@acme.io', '[[base62:14]]')",
        'WiFi.begin("Office", "[[base62:14]]");',
        "curl_setopt($ch, CURLOPT_USERPWD, 'bob:[[base62:14]]');",
        'tweepy.OAuthHandler("[[base62:25]]", "[[<]][[base62:50]][[>]]")',
      ],
      ignore: [
        "request.basic_auth 'user', 'password'",
        'WiFi.begin(ssid, password);',
        'WiFi.begin("your-ssid", "your-password");',
        "curl_setopt($ch, CURLOPT_USERPWD, $user . ':' . $password);",
      ],
    },
  },
  {
    id: 'code-calls-transfer',
    title: 'Password in a call that opens a session',
    severity: 'error',
    why,
    keywords: ['ftp(', 'ftp_tls(', 'ssh.password(', 'set :', 'set(:', 'input password'],
    // Python's ftplib, Go's ssh, Capistrano, Robot Framework.
    pattern:
      /(?<![\w$])(?:FTP(?:_TLS)?\(\s{0,8}(?:["'][^"'\n]{1,200}["'],\s{0,8}|[\w.]{1,60},\s{0,8}){2}["'](?=[^"'\s]{6,200}["'])|ssh\.Password\(\s{0,8}["'](?=[^"'\s]{6,200}["'])|set(?: |\(\s?):\w{0,30}(?:password|passwd|token|secret|api_key),\s{0,4}["'](?=[^"'\s]{6,200}["'])|Input Password[ \t]{2,40}\S{1,120}[ \t]{2,40}(?=[^\s"'${}]{0,80}\d))(?<secret>[^"'\s${}]{6,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: [
        "ftp = ftplib.FTP('ftp.shop.io', 'bob', '[[base62:14]]')",
        'Auth: []ssh.AuthMethod{ssh.Password("[[base62:14]]")}',
        "set :deploy_password, '[[base62:14]]'",
        'Input Password    id=password    [[base62:14]]9',
      ],
      ignore: [
        "ftplib.FTP('ftp.shop.io', user, password)",
        'ssh.Password(config.Password)',
        "set :password, ENV['DEPLOY_PASSWORD']",
        'Input Password    id=password    ${PASSWORD}',
      ],
    },
  },
  {
    id: 'code-calls-equals',
    title: 'Password that a program compares with',
    severity: 'error',
    why: 'Anyone who reads the code knows the password that the program takes.',
    keywords: ['.equals('],
    pattern:
      /(?:"(?<secret>[^"\s\\]{6,100})"\.equals\(\s{0,4}(?:\w{1,30}\.)?(?:get)?(?=\w{0,30}(?:password|passwd|pwd|secret|token|apikey)(?![\w-]))|\w{0,30}(?:password|passwd|pwd|secret|token|apikey)(?:\(\))?\.equals\(\s{0,4}"(?<other>[^"\s\\]{6,100})"\))/dgi,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: ['if ("[[base62:14]]".equals(password)) {'],
      ignore: ['if ("password".equals(type)) {', 'if (password.equals(other)) {'],
    },
  },
  {
    id: 'code-calls-typed',
    title: 'Password that a program types into a form',
    severity: 'warning',
    why: 'Anyone who reads the code can sign in with it.',
    keywords: ['.type(', '.fill(', 'send_keys(', 'sendkeys(', 'setvalue('],
    pattern:
      /(?:\.(?:type|fill)\(\s{0,8}["'`][^"'`\n]{0,60}(?:password|passwd|pwd)[^"'`\n]{0,20}["'`],|["'`][^"'`\n]{0,60}(?:password|passwd|pwd)[^"'`\n]{0,20}["'`]\]?\){0,2}\.(?:type|fill|send_keys|sendKeys|setValue)\()\s{0,8}["'](?<secret>[^"'\s]{6,100})["']/dgi,
    structure: 'password',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    examples: {
      match: ["cy.get('#password').type('[[base62:14]]')", "await page.fill('#password', '[[base62:14]]')"],
      ignore: ["cy.get('#password').type('password')", "await page.fill('#password', env.PW)"],
    },
  },
  {
    id: 'code-calls-scheme',
    title: 'Token in a call that makes a header',
    severity: 'error',
    why,
    keywords: ['headervalue('],
    pattern: /AuthenticationHeaderValue\(\s{0,8}"\w{3,12}",\s{0,8}"(?<secret>[^"\s]{12,2000})"/dg,
    structure: 'password',
    remedy,
    references: ['https://learn.microsoft.com/en-us/dotnet/api/system.net.http.headers.authenticationheadervalue'],
    examples: {
      match: ['new AuthenticationHeaderValue("Bearer", "[[base62:40]]")'],
      ignore: ['new AuthenticationHeaderValue("Bearer", token)'],
    },
  },
  {
    id: 'code-calls-dsn',
    title: 'Password in a data source name of Go',
    severity: 'error',
    why: 'Anyone who reads it can open the database as this login.',
    keywords: ['tcp(', 'unix('],
    pattern: /(?<![\w-])[\w.-]{1,64}:(?<secret>[^\s"'`@/]{3,128})@(?:tcp|unix)\((?=[\w./:[\]-]{1,200}\)\/)/dg,
    structure: 'password',
    remedy,
    references: ['https://pkg.go.dev/github.com/go-sql-driver/mysql#hdr-DSN__Data_Source_Name_'],
    examples: {
      match: ['sql.Open("mysql", "app:[[base62:14]]@tcp(db.acme.io:3306)/shop?parseTime=true")'],
      ignore: ['sql.Open("mysql", "root:root@tcp(localhost:3306)/shop")', '"user:password@tcp(localhost:5555)/dbname"'],
    },
  },
  {
    id: 'code-calls-omniauth',
    title: 'Client secret in an OmniAuth provider',
    severity: 'error',
    why: 'Anyone holding it can act as the application towards the provider.',
    keywords: ['omniauth :', 'provider :'],
    pattern:
      /(?<![\w.])(?:config\.omniauth|provider) :\w{2,30},\s{0,8}["'][^"'\n]{6,120}["'],\s{0,8}["'](?<secret>[^"'\s]{16,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://github.com/heartcombo/devise#omniauth'],
    examples: {
      match: [
        "config.omniauth :facebook, '[[digits:15]]', '[[<]][[hex:32]][[>]]'",
        "provider :github, '[[hex:20]]', '[[<]][[hex:40]][[>]]'",
      ],
      ignore: [
        "config.omniauth :github, 'APP_ID', 'APP_SECRET'",
        "provider :github, ENV['GITHUB_KEY'], ENV['GITHUB_SECRET']",
      ],
    },
  },
];
