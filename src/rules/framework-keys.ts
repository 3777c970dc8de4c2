import type { Remedy, Rule } from '../model.ts';

const forgery: Remedy = {
  revoke: null,
  steps: ['Make a new key with the tool of the framework and deploy it', 'End all sessions: the old key signed them'],
  instead: 'Read the key from the environment of the server',
};

const stateRemedy: Remedy = {
  revoke: null,
  steps: ['Replace the secret where it comes from', 'Move the state to a remote backend'],
  instead: 'Keep the state in an encrypted backend, or use ephemeral and write-only values',
};

/** Keys with which web frameworks sign sessions, and stored passwords that their formats only hide. */
export const frameworkKeys: readonly Rule[] = [
  {
    id: 'framework-keys-laravel',
    title: 'Laravel application key',
    severity: 'error',
    why: 'Anyone holding it can forge cookies and, in some set-ups, run code on the server.',
    keywords: ['base64:'],
    // 32 or 16 bytes: AES-256 or AES-128.
    pattern: /(?<![\w:/-])(?<secret>base64:(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==))(?![\w+/=])/dg,
    prefixes: ['base64:'],
    structure: 'key-bytes',
    remedy: forgery,
    env: ['APP_KEY', 'APP_PREVIOUS_KEYS'],
    references: ['https://laravel.com/docs/12.x/encryption'],
    examples: {
      match: ['APP_KEY=[[<]]base64:[[base64-bytes:32]][[>]]'],
      ignore: ['APP_KEY=', 'APP_KEY=base64:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    },
  },
  {
    id: 'framework-keys-django',
    title: 'Django secret key',
    severity: 'error',
    why: 'Anyone holding it can forge sessions and password reset links.',
    keywords: ['secret_key'],
    // What startproject writes: 50 characters, all of them lower case, digits and signs. Behind its mark any key is one
    // for development, whatever tool made it.
    pattern:
      /(?<![A-Za-z])SECRET_KEY\s{0,4}[=:]\s{0,4}[rb]?["'](?<secret>[a-z0-9!@#$%^&*()_=+-]{50}|django-insecure-[A-Za-z0-9!@#$%^&*()_=+-]{32,100})["']/dg,
    structure: 'django',
    remedy: forgery,
    env: ['SECRET_KEY', 'DJANGO_SECRET_KEY'],
    references: ['https://docs.djangoproject.com/en/5.2/ref/settings/#secret-key'],
    examples: {
      match: ["SECRET_KEY = '[[<]][[base36:20]]$[[base36:14]]&[[base36:14]][[>]]'"],
      ignore: [
        "SECRET_KEY = os.environ['DJANGO_SECRET_KEY']",
        "SECRET_KEY = 'your-secret-key-goes-here-change-it-before-you-deploy'",
      ],
    },
  },
  {
    id: 'framework-keys-django-default',
    title: 'Django secret key as a default',
    severity: 'error',
    why: 'Where the variable is not set, anyone who reads the code can forge sessions.',
    keywords: ['secret_key'],
    pattern: /["'](?:DJANGO_)?SECRET_KEY["'],\s{0,8}(?:default\s{0,4}=\s{0,4})?["'](?<secret>[^"'\r\n]{16,200})["']/dg,
    structure: 'password',
    remedy: forgery,
    env: ['SECRET_KEY'],
    references: ['https://docs.djangoproject.com/en/5.2/ref/settings/#secret-key'],
    examples: {
      match: ["SECRET_KEY = env('SECRET_KEY', default='[[base62:50]]')"],
      ignore: ["SECRET_KEY = env('SECRET_KEY', default='change-me-in-production')"],
    },
  },
  {
    id: 'framework-keys-wordpress',
    title: 'WordPress key or salt',
    severity: 'error',
    why: 'Anyone who has the keys and salts of a site can forge the cookie of a user who is logged in.',
    keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
    // 64 characters, letters, digits and signs without quotes and backslash: what the page of WordPress draws.
    pattern:
      /(?<![A-Za-z])(?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["']?\s{0,4}[,=:]>?\s{0,16}["'](?<secret>[\x20\x21\x23-\x26\x28-\x5b\x5d-\x7e]{62,66})["']/dg,
    remedy: {
      revoke: 'https://api.wordpress.org/secret-key/1.1/salt/',
      steps: [
        'Draw all eight again and put them on the server',
        'Everybody is logged out: the old keys signed the cookies',
      ],
      instead: 'Read the keys from the environment of the server',
    },
    references: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/'],
    examples: {
      match: [
        "define( 'AUTH_KEY',         '[[<]][[base62:40]]`~ |<?[[base62:19]][[>]]' );",
        "define('SECURE_AUTH_SALT', '[[<]][[base62:20]] }>$^[[base62:39]][[>]]');",
        "NONCE_SALT='[[<]][[base62:30]]@:{ [[base62:30]][[>]]'",
      ],
      ignore: [
        "define( 'AUTH_KEY',         'put your unique phrase here' );",
        "define( 'LOGGED_IN_SALT', getenv( 'LOGGED_IN_SALT' ) );",
        "define( 'NONCE_KEY', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' );",
      ],
    },
  },
  {
    id: 'framework-keys-development',
    title: 'Key of a web framework for development',
    severity: 'warning',
    why: 'Where it is used in production, anyone who reads the code can forge sessions.',
    keywords: ['secret_key_base', 'app_secret'],
    // What the generators of Rails (hexadecimal), Phoenix (base64) and Symfony (32 digits) write for every new project.
    pattern:
      /(?<![A-Za-z])(?:secret_key_base["']?\s{0,4}[:=]>?\s{0,4}|APP_SECRET=)["']?(?<secret>[0-9a-f]{128}|[A-Za-z0-9+/]{64}|[0-9a-f]{32})(?![\w+/])/dg,
    structure: 'development-key',
    remedy: forgery,
    references: [
      'https://guides.rubyonrails.org/security.html#session-storage',
      'https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables',
    ],
    examples: {
      match: [
        'development:\n  adapter: x\n  secret_key_base: [[hex:128]]\n',
        'development:\n  secret_key_base: "[[hex:128]]"\n\ntest:\n  a: 1\n',
      ],
      ignore: ['development:\n  secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>\n'],
    },
  },
  {
    id: 'framework-keys-pepper',
    title: 'Pepper of stored passwords',
    severity: 'error',
    why: 'It protects hashes of passwords only while nobody else has it.',
    keywords: ['pepper'],
    pattern: /(?<![A-Za-z])pepper\s{0,4}[=:]\s{0,4}["']?(?<secret>[0-9a-f]{64,128})(?![\w-])/dgi,
    structure: 'key-bytes',
    remedy: forgery,
    references: ['https://github.com/heartcombo/devise'],
    examples: {
      match: ["config.pepper = '[[hex:128]]'"],
      ignore: ["config.pepper = ENV['PEPPER']"],
    },
  },
  {
    id: 'framework-keys-aspnet',
    title: 'ASP.NET machine key',
    severity: 'error',
    why: 'Anyone holding it can forge view state and tickets, which leads to code on the server.',
    keywords: ['validationkey', 'decryptionkey'],
    pattern: /(?:validationKey|decryptionKey)\s{0,4}=\s{0,4}["'](?<secret>[0-9A-Fa-f]{40,128})["']/dg,
    structure: 'key-bytes',
    remedy: forgery,
    references: ['https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)'],
    examples: {
      match: ['<machineKey validationKey="[[HEX:128]]" validation="SHA1" />'],
      ignore: ['<machineKey validationKey="AutoGenerate,IsolateApps" />'],
    },
  },
  {
    id: 'framework-keys-gpp',
    title: 'Password in a group policy',
    severity: 'error',
    why: 'It is encrypted with a key that the vendor has published: anyone can read it.',
    keywords: ['cpassword'],
    pattern: /(?<![\w-])cpassword\s{0,4}=\s{0,4}["'](?<secret>[A-Za-z0-9+/]{20,400}={0,2})["']/dg,
    structure: 'key-bytes',
    remedy: {
      revoke: null,
      steps: ['Change the password of the account', 'Delete the preference from the policy'],
      instead: 'Use Windows LAPS for local administrators',
    },
    references: ['https://support.microsoft.com/en-us/topic/ms14-025-60734e15'],
    examples: {
      match: ['<Properties userName="admin" cpassword="[[base64:43]]" />'],
      ignore: ['<Properties userName="admin" cpassword="" />'],
    },
  },
  {
    id: 'framework-keys-terraform',
    title: 'Generated password in a Terraform state',
    severity: 'error',
    why: 'The state holds what Terraform generated in clear text: whoever reads it can log in.',
    keywords: ['"random_password"', '"random_string"'],
    pattern: /"type"\s{0,4}:\s{0,4}"(?<secret>random_password|random_string)"/dg,
    structure: 'terraform-result',
    remedy: {
      ...stateRemedy,
      steps: ['Taint the resource and apply, so that a new value is generated', 'Move the state to a remote backend'],
    },
    references: ['https://developer.hashicorp.com/terraform/language/state/sensitive-data'],
    examples: {
      match: [
        '{"terraform_version":"1.9.0","resources":[{"type":"random_password","instances":[{"attributes":{"length":20,"result":"[[base62:20]]"}}]}]}',
      ],
      ignore: ['{"type":"random_password","instances":[]}'],
    },
  },
  {
    id: 'framework-keys-state-sensitive',
    title: 'Sensitive attribute in a Terraform state',
    severity: 'error',
    why: 'The state holds in clear text what its provider calls sensitive.',
    keywords: ['"sensitive_attributes"'],
    pattern: /"sensitive_attributes"\s{0,4}:\s{0,4}(?<secret>\[(?:[\s\],[]{1,120}\{[^{}]{0,200}\}){1,40})/dg,
    structure: 'terraform-sensitive',
    remedy: stateRemedy,
    references: ['https://developer.hashicorp.com/terraform/language/state/sensitive-data'],
    examples: {
      match: [
        '{"attributes":{"id":"none","value":"[[<]][[base62:20]][[>]]"},"sensitive_attributes":[ [{"type":"get_attr","value":"value"}]]}',
      ],
      ignore: [
        '{"attributes":{"id":"none","value":"[[base62:20]]"},"sensitive_attributes":[]}',
        '{"attributes":{"id":"none","name":"shop-db-1"},"sensitive_attributes":[ [{"type":"get_attr","value":"name"}]]}',
        '{"attributes":{"value":""},"sensitive_attributes":[ [{"type":"get_attr","value":"value"}]]}',
      ],
    },
  },
  {
    id: 'framework-keys-state-output',
    title: 'Sensitive output in a Terraform state',
    severity: 'error',
    why: 'The state holds in clear text what the configuration calls sensitive.',
    keywords: ['"sensitive": true', '"sensitive":true'],
    // In a state the value comes first, in what `terraform output -json` prints last.
    pattern:
      /(?:"value"\s{0,4}:\s{0,4}(?="[^"\\\s]{8,2000}",\s{0,40}"type"\s{0,4}:\s{0,4}"string",\s{0,40}"sensitive": ?true)|"sensitive": ?true,\s{0,40}"type"\s{0,4}:\s{0,4}"string",\s{0,40}"value"\s{0,4}:\s{0,4})"(?<secret>(?=[^"\\\s]{0,400}\d)[^"\\\s]{8,2000})"(?:,\s{0,40}"type"\s{0,4}:\s{0,4}"string",\s{0,40}"sensitive": ?true)?/dg,
    structure: 'password',
    remedy: stateRemedy,
    references: ['https://developer.hashicorp.com/terraform/language/values/outputs#sensitive'],
    examples: {
      match: [
        '{"outputs":{"login":{"value":"[[base62:20]]","type":"string","sensitive":true}}}',
        '{"login": {"sensitive": true, "type": "string", "value": "[[base62:20]]"}}',
      ],
      ignore: [
        '{"outputs":{"host":{"value":"[[base62:20]]","type":"string"}}}',
        '{"outputs":{"arn":{"value":"arn:aws:iam::123456789012:role/shop","type":"string","sensitive":true}}}',
      ],
    },
  },
  {
    id: 'framework-keys-template-default',
    title: 'Default of a secret parameter in a template',
    severity: 'error',
    why: 'Every stack that is made without another value has it.',
    keywords: ['"noecho"', '"securestring"'],
    pattern:
      /"(?:NoEcho"\s{0,8}:\s{0,8}"?true"?|type"\s{0,8}:\s{0,8}"securestring")[^{}]{0,400}?"default(?:Value)?"\s{0,8}:\s{0,8}"(?<secret>[^"\\\s]{6,200})"/dgi,
    structure: 'password',
    remedy: {
      revoke: null,
      steps: ['Change the secret wherever the template was deployed'],
      instead: 'Leave the default out, or point to Secrets Manager or a key vault',
    },
    references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html'],
    examples: {
      match: [
        '{"Parameters":{"DbLogin":{"Type":"String","NoEcho":true,"Default":"[[base62:16]]"}}}',
        '{"parameters":{"admin":{"type":"securestring","defaultValue":"[[base62:16]]"}}}',
      ],
      ignore: [
        '{"Parameters":{"DbLogin":{"Type":"String","NoEcho":true}}}',
        '{"parameters":{"admin":{"type":"securestring","defaultValue":"[parameters(\'x\')]"}}}',
      ],
    },
  },
];
