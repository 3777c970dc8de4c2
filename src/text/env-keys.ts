/** Which environment variables a program reads, by the usual spellings of the languages. */

/** One reading of a variable. */
export interface KeyRead {
  readonly key: string;
  /** Line, from 1. */
  readonly line: number;
}

const script = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const NAME = '([A-Za-z_][A-Za-z0-9_]{0,99})';

/** Spellings by the ending of the file; each has the name in its first group. */
const spellings: readonly (readonly [file: RegExp, pattern: RegExp])[] = [
  [script, new RegExp(String.raw`\b(?:process|import\.meta|Bun|globalThis\.process)\.env(?:\?)?\.${NAME}`, 'g')],
  [script, new RegExp(String.raw`\b(?:process|import\.meta|Bun)\.env(?:\?\.)?\[\s*["'\`]${NAME}["'\`]\s*\]`, 'g')],
  [script, new RegExp(String.raw`\bDeno\.env\.(?:get|has)\(\s*["'\`]${NAME}["'\`]`, 'g')],
  [
    /\.(?:py|pyw|ipynb)$/,
    new RegExp(String.raw`\benviron(?:\[\s*|\.(?:get|pop|setdefault)\(\s*)\\?["']${NAME}\\?["']`, 'g'),
  ],
  [
    /\.(?:py|pyw|ipynb|php|c|h|cc|cpp|hpp|cxx|lua|java|kt|scala|pl|pm|swift|nim|zig|m|mm)$/,
    new RegExp(String.raw`\b(?:get_?env|secure_getenv)\(\s*\\?["']${NAME}\\?["']`, 'gi'),
  ],
  [/\.php$/, new RegExp(String.raw`(?:\$_ENV\[\s*|\$_SERVER\[\s*|\benv\(\s*)["']${NAME}["']`, 'g')],
  [
    /(?:\.(?:rb|rake|ru|erb)|(?:^|\/)(?:Gemfile|Rakefile))$/,
    new RegExp(String.raw`\bENV(?:\[\s*|\.(?:fetch|key\?|dig)[( ]\s*)["']${NAME}["']`, 'g'),
  ],
  [/\.go$/, new RegExp(String.raw`\bos\.(?:Getenv|LookupEnv)\(\s*["\`]${NAME}["\`]`, 'g')],
  [/\.rs$/, new RegExp(String.raw`\benv::var(?:_os)?\(\s*"${NAME}"|\benv!\(\s*"${NAME}"`, 'g')],
  [/\.(?:cs|fs|vb)$/, new RegExp(String.raw`\bGetEnvironmentVariable\(\s*"${NAME}"`, 'g')],
  [/\.exs?$/, new RegExp(String.raw`\bSystem\.(?:get|fetch)_env!?\(\s*"${NAME}"`, 'g')],
];

const destructuring = /\{([^{}]{1,2000})\}\s*=\s*(?:process|import\.meta|Bun)\.env\b/g;
const composeFile = /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/;
const workflowFile = /(?:^|\/)\.github\/(?:workflows\/[^/]+|actions\/.+)\.ya?ml$/;

/** Whether a file of that path may read variables in a spelling that is known here. */
export function mayReadKeys(path: string): boolean {
  return (
    (spellings.some(([file]) => file.test(path)) || composeFile.test(path) || workflowFile.test(path)) &&
    !/\.(?:min\.js|d\.[cm]?ts)$/.test(path)
  );
}

/** Lists what `text`, the content of `path`, reads; comments of whole lines read nothing. In the order of the text. */
export function keysRead(path: string, text: string): readonly KeyRead[] {
  const found: { readonly key: string; readonly offset: number }[] = [];
  for (const [file, pattern] of spellings)
    if (file.test(path))
      for (const match of text.matchAll(pattern)) found.push({ key: match[1] ?? match[2] ?? '', offset: match.index });
  if (script.test(path)) found.push(...destructured(text));
  if (composeFile.test(path)) found.push(...substituted(text));
  if (workflowFile.test(path)) found.push(...fromShell(text));
  const lines = lineFinder(text);
  return found
    .filter(({ key, offset }) => key !== '' && !isComment(path, text, offset))
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ key, offset }) => ({ key, line: lines(offset) }));
}

type Found = readonly { readonly key: string; readonly offset: number }[];

/** `const { PORT = 3000, SMTP_HOST: host } = process.env`. */
function destructured(text: string): Found {
  return [...text.matchAll(destructuring)].flatMap(match =>
    [...(match[1] ?? '').matchAll(/(?:^|,)\s*([A-Za-z_]\w{0,99})(?=\s*(?:[:=,]|$))/g)].map(name => ({
      key: name[1] ?? '',
      offset: match.index + 1 + name.index,
    })),
  );
}

/** Compose: `${X}`, `${X:-default}`, `$X`; `$$` is a dollar sign. */
function substituted(text: string): Found {
  return [...text.matchAll(/(?<!\$)(?:\$\$)*\$(?:\{([A-Za-z_]\w{0,99})(?=[}:?+-])|([A-Za-z_]\w{0,99}))/g)].map(
    match => ({
      key: match[1] ?? match[2] ?? '',
      offset: match.index,
    }),
  );
}

/** A workflow: `${X}` that the workflow itself does not set. `${{ … }}` is the platform's. */
function fromShell(text: string): Found {
  return [...text.matchAll(/\$\{([A-Z][A-Z0-9_]{1,99})(?=[}:?+-])/g)]
    .map(match => ({ key: match[1] ?? '', offset: match.index }))
    .filter(
      ({ key }) =>
        !new RegExp(
          String.raw`(?:^|[\s;(])(?:export\s+|local\s+|readonly\s+)?${key}\s*(?:=|:\s)|\b(?:read|for)\s[^\n]*\b${key}\b|["']?${key}=`,
          'm',
        ).test(text),
    );
}

const hashComments = /\.(?:py|pyw|rb|rake|ru|ya?ml|pl|pm|exs?|nim)$|(?:^|\/)(?:Gemfile|Rakefile)$/;

/** Whether the place is on a line that is a comment, as far as one line tells. */
function isComment(path: string, text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  if (hashComments.test(path)) return /^\s*#/.test(before);
  return /^\s*(?:\/\/|\*|\/\*|<!--|--)/.test(before) || /\s\/\/ /.test(before);
}

function lineFinder(text: string): (offset: number) => number {
  let [at, line] = [0, 1];
  return offset => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}

/** Names that a shell, a runtime, a build or a platform sets: no template has to name them. */
const provided = new RegExp(
  '^(?:' +
    [
      'PATH|HOME|USER|USERNAME|LOGNAME|SHELL|PWD|OLDPWD|TMPDIR|TMP|TEMP|LANG|LANGUAGE|LC_\\w+|TERM|TERM_\\w+|COLORTERM|TZ|HOSTNAME|EDITOR|VISUAL|PAGER|DISPLAY|WAYLAND_DISPLAY',
      'XDG_\\w+|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES(?:_X86)?|PROGRAMDATA|SYSTEMROOT|WINDIR|COMSPEC|HOMEDRIVE|HOMEPATH|OS|PROCESSOR_\\w+|PATHEXT|WSL_\\w+',
      'NO_COLOR|FORCE_COLOR|CLICOLOR(?:_FORCE)?|COLUMNS|LINES|DEBUG|VERBOSE|NODE_\\w+|NODE|NPM_\\w+|PNPM_\\w+|YARN_\\w+|BUN_\\w+|DENO_\\w+|INIT_CWD',
      'PYTHON\\w*|VIRTUAL_ENV|CONDA_\\w+|PIP_\\w+|UV_\\w+|POETRY_\\w+|RUBY\\w*|GEM_\\w+|BUNDLE_\\w+|RAILS_ENV|RACK_ENV|GO(?:PATH|ROOT|OS|ARCH|FLAGS|PROXY|CACHE|BIN)|CARGO\\w*|RUST\\w*|OUT_DIR|JAVA_\\w+|MIX_ENV|ASPNETCORE_\\w+|DOTNET_\\w+',
      'MODE|BASE_URL|PROD|DEV|SSR|CI|CI_\\w+|CONTINUOUS_INTEGRATION|BUILD_(?:ID|NUMBER|URL)|GITHUB_\\w+|RUNNER_\\w+|ACTIONS_\\w+|GITLAB_\\w+|BUILDKITE\\w*|CIRCLE\\w*|TRAVIS\\w*|JENKINS_\\w+|TEAMCITY_\\w+|APPVEYOR\\w*|TF_BUILD|BITBUCKET_\\w+|DRONE\\w*|CODEBUILD_\\w+',
      'VERCEL|VERCEL_\\w+|NETLIFY|NETLIFY_\\w+|NOW_\\w+|CF_PAGES\\w*|RENDER|RENDER_\\w+|DYNO|HEROKU_\\w+|FLY_\\w+|RAILWAY_\\w+|PORT|K_SERVICE|K_REVISION|FUNCTION_\\w+|GAE_\\w+|AWS_LAMBDA_\\w+|AWS_EXECUTION_ENV|KUBERNETES_\\w+|ECS_\\w+|LAMBDA_\\w+|CODESPACES?|CODESPACE_\\w+|GITPOD_\\w+',
      'VITEST\\w*|JEST_\\w+|PYTEST_\\w+|TOX_\\w+|PLAYWRIGHT_\\w+|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|SSL_CERT_\\w+|SSH_\\w+|GIT_\\w+|GPG_\\w+|COMPOSE_\\w+|DOCKER_\\w+|INVOCATION_ID|JOURNAL_STREAM|NOTIFY_SOCKET',
    ].join('|') +
    ')$',
  'i',
);

/** Whether somebody other than a `.env` provides the variable. */
export function isProvided(key: string): boolean {
  return provided.test(key);
}
