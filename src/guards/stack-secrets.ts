/** Which stacks write secrets into which files, and the line that keeps each out of git. */
import type { RepoPath } from '../model.ts';

/** A stack, how a repository shows that it is built on it, and what must be ignored then. */
export interface SecretStack {
  readonly name: string;
  /** Path of a file in the index that marks its folder. */
  readonly marker: RegExp;
  /** What the marking file has to say; absent: its name is enough. */
  readonly content?: RegExp;
  /** Segments between the folder of the stack and that of the marker. Default 0. */
  readonly depth?: number;
  /** A path that the tools of the stack write, from its folder, and the line that ignores it there. */
  readonly probes: readonly (readonly [path: string, line: string])[];
}

const packageJson = /(?:^|\/)package\.json$/;
const composerJson = /(?:^|\/)composer\.json$/;
const pythonManifest = /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|Pipfile|requirements[\w.-]*\.txt|manage\.py)$/;
const keyStores = [
  ['release.keystore', '*.keystore'],
  ['release.jks', '*.jks'],
] as const;

/**
 * Read from the documents and templates of the stacks, 2026. `.env` names are not here: they are probed everywhere. Nor are
 * files that are often committed on purpose: `secret_token.rb` that reads the environment, `values.secret.yaml` that is
 * encrypted.
 */
export const secretStacks: readonly SecretStack[] = [
  {
    name: 'Next.js',
    marker: packageJson,
    content: /"next"\s*:/,
    probes: [
      ['localhost.pem', '*.pem'],
      ['.vercel/project.json', '.vercel'],
    ],
  },
  {
    name: 'Wrangler',
    marker: /(?:^|\/)wrangler\.(?:toml|jsonc?)$/,
    probes: [
      ['.dev.vars', '.dev.vars*'],
      ['.wrangler/state', '.wrangler/'],
    ],
  },
  {
    name: 'React Native',
    marker: packageJson,
    content: /"(?:expo|react-native)"\s*:/,
    probes: [...keyStores, ['AuthKey.p8', '*.p8'], ['dist.p12', '*.p12'], ['app.mobileprovision', '*.mobileprovision']],
  },
  { name: 'Python', marker: pythonManifest, probes: [['.pypirc', '.pypirc']] },
  {
    name: 'Django',
    marker: /(?:^|\/)manage\.py$/,
    probes: [['local_settings.py', 'local_settings.py']],
  },
  {
    name: 'Flask',
    marker: pythonManifest,
    content: /(?:^|["'])\s*flask(?![\w-])/im,
    probes: [['instance/config.py', 'instance/']],
  },
  {
    name: 'Streamlit',
    marker: pythonManifest,
    content: /(?:^|["'])\s*streamlit(?![\w-])/im,
    probes: [['.streamlit/secrets.toml', '.streamlit/secrets.toml']],
  },
  {
    name: 'Rails',
    marker: /(?:^|\/)Gemfile$/,
    content: /^\s*gem\s+["']rails["']/m,
    probes: [
      ['config/master.key', '/config/*.key'],
      ['config/credentials/production.key', '/config/credentials/*.key'],
    ],
  },
  {
    name: 'Laravel',
    marker: composerJson,
    content: /"laravel\/framework"/,
    probes: [
      ['auth.json', '/auth.json'],
      ['storage/oauth-private.key', '/storage/*.key'],
    ],
  },
  {
    name: 'Symfony',
    marker: composerJson,
    content: /"symfony\/framework-bundle"/,
    probes: [
      ['.env.local.php', '/.env.local.php'],
      ['config/secrets/prod/prod.decrypt.private.php', '/config/secrets/prod/prod.decrypt.private.php'],
    ],
  },
  { name: 'WordPress', marker: /(?:^|\/)wp-config-sample\.php$/, probes: [['wp-config.php', 'wp-config.php']] },
  {
    name: 'Android',
    marker: /(?:^|\/)build\.gradle(?:\.kts)?$/,
    content: /com\.android\.(?:application|library)|libs\.plugins\.android/,
    probes: [...keyStores, ['local.properties', 'local.properties'], ['key.properties', 'key.properties']],
  },
  {
    name: 'Java',
    marker: /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
    probes: [
      ...keyStores,
      ['store.p12', '*.p12'],
      ['application-local.yml', 'application-local.*'],
      ['local.properties', 'local.properties'],
      ['gradle-local.properties', 'gradle-local.properties'],
    ],
  },
  {
    name: 'Xcode',
    marker: /\.xcodeproj\/project\.pbxproj$/,
    depth: 1,
    probes: [
      ['AuthKey.p8', '*.p8'],
      ['dist.p12', '*.p12'],
      ['app.mobileprovision', '*.mobileprovision'],
      ['fastlane/.env', 'fastlane/.env'],
      ['Secrets.xcconfig', 'Secrets.xcconfig'],
    ],
  },
  {
    name: 'Flutter',
    marker: /(?:^|\/)pubspec\.yaml$/,
    content: /sdk:\s*flutter/,
    probes: [
      ['android/key.properties', '**/android/key.properties'],
      ['android/app/release.jks', '*.jks'],
    ],
  },
  { name: 'Rust', marker: /(?:^|\/)Cargo\.toml$/, probes: [['.cargo/credentials.toml', '.cargo/credentials*']] },
  {
    name: '.NET',
    marker: /(?:^|\/)[^/]+\.(?:cs|fs|vb)proj$/,
    probes: [
      ['sign.pfx', '*.pfx'],
      ['site.publishsettings', '*.publishsettings'],
      ['site.pubxml', '*.pubxml'],
      ['site.azurePubxml', '*.azurePubxml'],
      ['appsettings.Local.json', 'appsettings.Local.json'],
      ['secrets.json', 'secrets.json'],
      ['local.settings.json', 'local.settings.json'],
      ['production.env', '*.env'],
    ],
  },
  { name: 'Elixir', marker: /(?:^|\/)mix\.exs$/, probes: [['config/prod.secret.exs', '/config/*.secret.exs']] },
  {
    name: 'Terraform',
    marker: /(?:^|\/)[^/]+\.(?:tf|tofu)$/,
    probes: [
      ['terraform.tfstate', '*.tfstate'],
      ['terraform.tfstate.backup', '*.tfstate.*'],
      ['secret.auto.tfvars', '*.auto.tfvars'],
      ['.terraform/x', '.terraform/'],
      ['.terraformrc', '.terraformrc'],
      ['crash.log', 'crash.log'],
      ['plan.tfplan', '*.tfplan'],
    ],
  },
  { name: 'Ansible', marker: /(?:^|\/)ansible\.cfg$/, probes: [['.vault_pass', '.vault_pass*']] },
  {
    name: 'Kubernetes',
    marker: /(?:^|\/)(?:Chart|kustomization)\.ya?ml$/,
    probes: [
      ['kubeconfig', 'kubeconfig'],
      ['dev.kubeconfig', '*.kubeconfig'],
      ['secrets.dec.yaml', '*.dec.yaml'],
    ],
  },
  { name: 'AWS SAM', marker: /(?:^|\/)samconfig\.toml$/, probes: [['samconfig.local.toml', 'samconfig.local.toml']] },
  { name: 'Supabase', marker: /(?:^|\/)supabase\/config\.toml$/, probes: [['.temp/x', '.temp/']] },
  {
    name: 'Claude Code',
    marker: /(?:^|\/)\.claude\/settings\.json$/,
    probes: [['settings.local.json', 'settings.local.json']],
  },
  {
    name: 'Aider',
    marker: /(?:^|\/)\.aider\.conf\.ya?ml$/,
    probes: [
      ['.aider.chat.history.md', '.aider.chat.*'],
      ['.aider.input.history', '.aider.input.*'],
    ],
  },
  { name: 'dotenvx', marker: packageJson, content: /"@dotenvx\/dotenvx"\s*:/, probes: [['.env.keys', '.env.keys']] },
];

/** Keys and key stores that lie about in any repository; nothing says that they will. */
export const anywhere: SecretStack = {
  name: 'any repository',
  marker: /^$/,
  probes: [
    ['id_rsa', 'id_rsa'],
    ['id_ed25519', 'id_ed25519'],
    ['key.pem', '*.pem'],
    ['store.p12', '*.p12'],
    ['store.pfx', '*.pfx'],
  ],
};

/** Whether a file of the index may mark a stack. */
export function isStackMarker(path: string): boolean {
  return secretStacks.some(({ marker }) => marker.test(path));
}

/** A stack in a folder. */
export interface FoundStack {
  readonly stack: SecretStack;
  /** Empty for the top. */
  readonly folder: RepoPath;
}

/** Stacks that the marking files show, each once for a folder. A name without its content needs no reading. */
export function foundStacks(
  markers: readonly RepoPath[],
  contentOf: (path: RepoPath) => string,
): readonly FoundStack[] {
  const found = new Map<string, FoundStack>();
  for (const path of markers)
    for (const stack of secretStacks) {
      if (!stack.marker.test(path) || (stack.content !== undefined && !stack.content.test(contentOf(path)))) continue;
      const segments = path.split('/').slice(0, -1 - (stack.depth ?? 0));
      // The prefix of a path is a path.
      const folder = segments.join('/') as RepoPath;
      found.set(`${stack.name}\n${folder}`, { stack, folder });
    }
  return [...found.values()];
}

/** The line as the `.gitignore` at the top has to say it. */
export function lineAtTop(line: string, folder: RepoPath): string {
  if (folder === '') return line;
  const isAnchored = line.slice(0, -1).includes('/');
  return isAnchored && !line.startsWith('**/') ? `/${folder}/${line.replace(/^\//, '')}` : line;
}
