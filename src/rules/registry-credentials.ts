import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Revoke the token or change the password at the registry', 'Check what was published with it'],
  instead: 'Write ${NAME} in the file and set the variable where the command runs, or use a credential helper',
};

/** Credentials in the configuration files of registries and their clients. */
export const registryCredentials: readonly Rule[] = [
  {
    id: 'registry-credentials-npmrc',
    title: 'Credential in an npm configuration',
    severity: 'error',
    why: 'Anyone holding it can read private packages and, with most tokens, publish as you.',
    keywords: ['_authtoken', '_auth', '_password', 'npmauthtoken', 'npmauthident'],
    pattern:
      /(?<![A-Za-z0-9])(?<name>_authToken|_auth|_password|npmAuthToken|npmAuthIdent)\s{0,3}[=:]\s{0,3}["']?(?<secret>[^\s"'#;,]{6,1200})/dg,
    structure: 'registry',
    remedy,
    env: ['NPM_TOKEN', 'NODE_AUTH_TOKEN', 'YARN_NPM_AUTH_TOKEN'],
    references: ['https://docs.npmjs.com/cli/v11/configuring-npm/npmrc'],
    examples: {
      match: [
        '//npm.shop.io/:_authToken=[[base62:36]]',
        '//npm.shop.io/:_auth=[[base64-of:ci:[[base62:20]]]]',
        '//npm.shop.io/:_password="[[base64-of:[[base62:20]]]]"',
        'npmRegistries:\n  "https://npm.shop.io":\n    npmAuthToken: [[base62:36]]',
      ],
      ignore: [
        '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
        '//registry.npmjs.org/:_authToken=${NPM_TOKEN-}',
        'npmAuthToken: "${NPM_TOKEN}"',
        'db_password = get_password()',
      ],
    },
  },
  {
    id: 'registry-credentials-docker',
    title: 'Login of a container registry',
    severity: 'error',
    why: 'It is a user name and a password in base64; anyone can decode it and pull or push images.',
    keywords: ['"auth"'],
    pattern: /"auth"\s{0,8}:\s{0,8}"(?<secret>[A-Za-z0-9+/]{8,4000}={0,2})"/dg,
    structure: 'basic-auth',
    remedy,
    references: ['https://docs.docker.com/reference/cli/docker/login/'],
    examples: {
      match: ['{"auths":{"registry.shop.io":{"auth":"[[base64-of:ci:[[base62:24]]]]"}}}'],
      ignore: ['{"auths":{"registry.shop.io":{}},"credsStore":"desktop"}', '{"auth":"required"}'],
    },
  },
  {
    id: 'registry-credentials-docker-token',
    title: 'Token of a container registry',
    severity: 'error',
    why: 'Anyone holding it can pull or push images as you.',
    keywords: ['"identitytoken"', '"registrytoken"'],
    pattern: /"(?:identitytoken|registrytoken)"\s{0,8}:\s{0,8}"(?<secret>[^"\\\s]{16,4000})"/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.docker.com/reference/cli/docker/login/'],
    examples: {
      match: ['{"auths":{"shop.azurecr.io":{"identitytoken":"[[base62:48]]"}}}'],
      ignore: ['{"auths":{"shop.azurecr.io":{"identitytoken":"${REGISTRY_TOKEN}"}}}'],
    },
  },
  {
    id: 'registry-credentials-nuget',
    title: 'Password in a NuGet configuration',
    severity: 'error',
    why: 'Anyone holding it can read the private feed and perhaps publish to it.',
    keywords: ['cleartextpassword'],
    pattern: /"ClearTextPassword"\s{1,8}value\s{0,4}=\s{0,4}"(?<secret>[^"\r\n]{4,400})"/dgi,
    structure: 'password',
    remedy,
    references: ['https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file'],
    examples: {
      match: ['<add key="ClearTextPassword" value="[[base62:24]]" />'],
      ignore: ['<add key="ClearTextPassword" value="%NUGET_TOKEN%" />'],
    },
  },
  {
    id: 'registry-credentials-composer',
    title: 'Token in a Composer configuration',
    severity: 'error',
    why: 'Anyone holding it can read private packages as you.',
    keywords: ['"github-oauth"', '"gitlab-oauth"', '"gitlab-token"', '"bearer"'],
    pattern:
      /"(?:github-oauth|gitlab-oauth|gitlab-token|bearer)"\s{0,8}:\s{0,8}\{\s{0,40}"[\w.-]{3,253}"\s{0,8}:\s{0,8}"(?<secret>[^"\\\s]{12,2000})"/dg,
    structure: 'password',
    remedy,
    references: ['https://getcomposer.org/doc/articles/authentication-for-private-packages.md'],
    examples: {
      match: ['{"bearer": {"repo.acme.io": "[[base62:40]]"}}', '{"gitlab-token": {"gitlab.acme.io": "[[base62:24]]"}}'],
      ignore: ['{"github-oauth": {"github.com": "your-token-goes-here"}}', '{"github-oauth": {}}'],
    },
  },
  {
    id: 'registry-credentials-nuget-key',
    title: 'API key in a NuGet configuration',
    severity: 'error',
    why: 'Anyone holding it can publish packages to the feed as you.',
    keywords: ['<apikeys>'],
    // Encrypted for the account that wrote it on Windows, in clear from other tools.
    pattern:
      /<apikeys>\s{0,80}<add\s{1,8}key\s{0,4}=\s{0,4}"[^"\n]{1,253}"\s{1,8}value\s{0,4}=\s{0,4}"(?<secret>[^"\s]{16,400})"/dgi,
    structure: 'password',
    remedy,
    references: ['https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#apikeys'],
    examples: {
      match: ['<apikeys><add key="https://nuget.acme.io" value="[[base62:46]]" /></apikeys>'],
      ignore: ['<apikeys><add key="https://nuget.acme.io" value="%NUGET_API_KEY%" /></apikeys>'],
    },
  },
  {
    id: 'registry-credentials-bundler',
    title: 'Login of a gem server in a Bundler configuration',
    severity: 'error',
    why: 'Anyone holding it can read the private gems.',
    keywords: ['bundle_'],
    pattern:
      /(?<![\w-])BUNDLE_[A-Z0-9_]{1,80}__[A-Z]{2,20}["']?\s{0,3}[:=]\s{0,3}["']?[\w.@-]{1,80}:(?<secret>[^\s"'$@:/<{][^\s"'$@:]{5,200})/dg,
    structure: 'password',
    remedy,
    references: ['https://bundler.io/man/bundle-config.1.html'],
    examples: {
      match: ['BUNDLE_GEMS__ACME__IO: "bob:[[<]][[base62:20]][[>]]"'],
      ignore: ['BUNDLE_GEMS__ACME__IO: "bob:${GEMS_PASSWORD}"', 'BUNDLE_MIRROR__RUBYGEMS__ORG: "https://gems.acme.io"'],
    },
  },
];
