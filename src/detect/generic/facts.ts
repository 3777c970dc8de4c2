/** What the path and the look of a file say about the candidates in it. Computed once per view that has a place to look at. */
import { flags } from '../kernel/flags.ts';
import type { ByteView } from '../view.ts';
import { isAgentPath } from './agent-files.ts';
import { isMinified } from './minified.ts';

/** How values are written in a language. */
export type Language = 'code' | 'config' | 'shell' | 'markup' | 'sql' | 'doc' | 'unknown';

/** Evidence of a path. */
export interface PathFacts {
  readonly test: boolean;
  readonly doc: boolean;
  readonly example: boolean;
  /** Translations of a user interface. */
  readonly locale: boolean;
  /** Written by a tool, or somebody else's code. */
  readonly vendored: boolean;
  /** An env file, a deployment or a CI configuration. */
  readonly deploy: boolean;
}

/** Evidence of a path and of the shape of the text. */
export interface FileFacts extends PathFacts {
  readonly language: Language;
  /** Lower-case extension without the dot, or the whole lower-case name when there is none (`dockerfile`, `.env`). */
  readonly kind: string;
  /** A bare word after an operator is never a literal here. */
  readonly quotesNeeded: boolean;
  /** No generic rule here: lock files, minified code, source maps, baselines of scanners, style sheets, images. */
  readonly off: boolean;
  /** A configuration of agents and their servers. */
  readonly agent: boolean;
  /** What the kernel is told of all this. */
  readonly known: number;
}

const KINDS: Readonly<Record<Exclude<Language, 'unknown'>, string>> = {
  code:
    'js jsx ts tsx mjs cjs mts cts vue svelte astro py pyi pyw rb rake java kt kts scala groovy gradle go rs c h cc cpp cxx hpp hh m mm swift ' +
    'cs fs fsx vb php phtml inc pl pm lua dart ex exs erl hs jl r clj cljs cljc elm ml mli nim zig sol tf hcl bicep proto graphql json ' +
    'json5 jsonc jsonl ndjson ipynb har toml coffee jsonnet cue as asm d pas ps cr v sv tl rsx smali bal ballerina jenkinsfile adb ads ada',
  config:
    'env yml yaml ini cfg conf config properties cnf props prefs desktop service netrc pypirc npmrc rc envrc ' +
    'ldif reg rsp editorconfig pgpass htpasswd example sample dist template tpl j2 tmpl secrets credentials',
  shell:
    'sh bash zsh fish ksh csh ps1 psm1 psd1 bat cmd dockerfile containerfile makefile mk bats command profile bashrc zshrc',
  markup:
    'xml html htm xhtml plist xaml jsp aspx cshtml erb ejs hbs storyboard xib resx csproj fsproj vbproj nuspec pom wsdl svg twig haml',
  sql: 'sql psql mysql ddl dml',
  doc: 'md markdown mdx rst txt adoc asciidoc textile org wiki tex rdoc pod log 1 2 3 4 5 6 7 8 man cast odt',
};
const LANGUAGE: ReadonlyMap<string, Language> = new Map(
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap(language =>
    KINDS[language].split(' ').map((kind): [string, Language] => [kind, language]),
  ),
);
const QUIET_KINDS: ReadonlySet<string> = new Set(
  (
    'css scss sass less styl svg map g4 l y tmlanguage lock sum po pot mo xliff xlf strings arb snap woff ttf csr crt cer pub ' +
    'sha1 sha256 sha512 md5 asc sig'
  ).split(' '),
);
const QUIET_NAMES: ReadonlySet<string> = new Set(
  (
    'package-lock.json npm-shrinkwrap.json pnpm-lock.yaml bun.lockb packages.lock.json .secrets.baseline .gitleaks.toml ' +
    '.terraform.lock.hcl verification-metadata.xml'
  ).split(' '),
);
const TEST_PATH =
  /(?:^|[/_.-])(?:tests?|testing|testdata|specs?|__tests__|__mocks__|mocks?|fixtures?|cassettes?|e2e|fakes?|stubs?|test_?(?:libs?|utils?|helpers?|cases?|suites?|servers?|certs?|keys?|files?|resources?|assets?|inputs?|support|common|apps?|images?|env|bed)|snapshots?|__snapshots__|(?:unit|http|api|smoke|load|perf|func|regression|self|conformance|browser)tests?|bench(?:marks?)?|acceptance|integration|unit|self_?checks?|kats?|t)(?:[/_.-]|$)|(?:^|[/_.-])(?!con|pro)[a-z\d]{1,16}tests\/|(?:^|[/_.-])(?!con|pro|la|at|fas|grea)[a-z\d]{2,16}test\/|(?:tests?|specs?)\.\w+$/;
const TEST_CAMEL = /(?:Tests?|Specs?|IT)\.\w+$/;
const DOC_PATH =
  /(?:^|\/)(?:docs?|documentation|wiki|tutorials?|readme[^/]*|changelog[^/]*|metadata|pkg-info|doc\.go|manual[^/]*|guides?|man)(?:\/|$)|\.(?:md|rst|adoc|asciidoc|mdx|pod|texi(?:nfo)?)$|(?<!\.log|\.txt)\.[1-8](?:\.in)?$/;
const EXAMPLE_PATH =
  /(?:^|[/_.-])(?:examples?|samples?|demos?|tutorials?|quickstart|playground)(?:[/_.-]|$)|\.(?:dist|template|tmpl|tpl)$/;
const LOCALE_PATH =
  /(?:^|\/)(?:i18n|l10n|locales?|lang|langs|languages?|translations?|locali[sz]ations?|intl|nls|\w+\.lproj|man\/[a-z]{2}(?:_[a-z]{2})?)(?:\/|$)|strings(?:_[a-z]{2}(?:_[a-z]{2})?)?\.properties$|(?:^|\/)(?:messages|strings)[^/]*\.\w+$|\/values-[a-z]{2}[^/]*\//;
const VENDOR_PATH =
  /(?:^|\/)(?:vendor|vendored|third[_-]?party|node_modules|bower_components|site-packages|external|extern|deps|dist)\//;
const DEPLOY_PATH =
  /(?:^|\/)(?:\.env[^/]*|[^/]*\.env|\.envrc|docker-compose[^/]*|compose\.ya?ml|\.github\/workflows|\.gitlab-ci[^/]*|\.circleci|\.travis\.yml|jenkinsfile|dockerfile[^/]*|k8s|kubernetes|helm|deploy(?:ment)?|terraform|ansible|prod(?:uction)?)(?:\/|$|\.)/;

const FOR_MACHINES = /\.(?:ya?ml|conf|cfg|ini|sh|env|service|json|toml|properties|cnf|xml)\.(?:erb|ejs|twig|hbs)$/;

/** Of the path asked for last: a file and everything decoded from it ask one after another. */
let last: Path | null = null;

/** Reads the path of `view` and, for long texts, the shape of three places in it. What most views are never asked is made late. */
export function fileFacts(view: Pick<ByteView, 'path' | 'bytes'>): FileFacts {
  const path = pathOf(view.path);
  return path.facts(isOff(path, view.bytes));
}

/** `fileFacts(view).known` alone, for views in which there is nothing to be known about. */
export function fileFlags(view: Pick<ByteView, 'path' | 'bytes'>): number {
  const path = pathOf(view.path);
  return knownFlags(path, isOff(path, view.bytes));
}

function pathOf(path: string): Path {
  if (last?.path !== path) last = new Path(path);
  return last;
}

function isOff({ isQuiet, kind }: Path, bytes: Uint8Array): boolean {
  return isQuiet || isMinified(bytes, kind);
}

/** What the name of a file says at once. */
class Path {
  readonly path: string;
  readonly kind: string;
  readonly language: Language;
  readonly isQuiet: boolean;
  readonly agent: boolean;
  readonly forMachines: boolean;
  #quiet: Facts | null = null;
  #open: Facts | null = null;

  constructor(path: string) {
    this.path = path;
    const lower = path.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    this.kind = kindOf(name);
    this.language = languageOf(name, this.kind);
    this.agent = isAgentPath(lower);
    this.forMachines = this.language === 'markup' && FOR_MACHINES.test(name);
    this.isQuiet = QUIET_KINDS.has(this.kind) || isQuietName(name);
  }

  facts(off: boolean): FileFacts {
    return off
      ? (this.#quiet ??= new Facts(this.path, this, true))
      : (this.#open ??= new Facts(this.path, this, false));
  }
}

function isQuietName(name: string): boolean {
  if (QUIET_NAMES.has(name) || name.startsWith('shasum') || name.startsWith('.secretlintrc')) return true;
  return name.endsWith('js') && /\.min\.[cm]?js$/.test(name);
}

interface Kind {
  readonly agent: boolean;
  /** A template of a file that a machine reads: `database.yml.erb`. */
  readonly forMachines: boolean;
  readonly language: Language;
  readonly kind: string;
}

/** Reads a path. */
export function pathFacts(path: string): PathFacts {
  return pathOf(path).facts(false);
}

/** A class, as its getters are made once: most files are never asked what they answer. */
class Facts implements FileFacts {
  readonly language: Language;
  readonly kind: string;
  readonly quotesNeeded: boolean;
  readonly off: boolean;
  readonly agent: boolean;
  readonly known: number;
  readonly #asWritten: string;
  readonly #path: string;
  #test: boolean | null = null;
  #doc: boolean | null = null;
  #example: boolean | null = null;
  #locale: boolean | null = null;
  #vendored: boolean | null = null;
  #deploy: boolean | null = null;

  constructor(path: string, { kind, language, agent, forMachines }: Kind, off: boolean) {
    this.agent = agent;
    this.#asWritten = path;
    this.#path = path.toLowerCase();
    this.language = language;
    this.kind = kind;
    this.quotesNeeded = language === 'code' || language === 'sql';
    this.off = off;
    this.known = knownFlags({ kind, language, agent, forMachines }, off);
  }

  get test(): boolean {
    return (this.#test ??= TEST_PATH.test(this.#path) || TEST_CAMEL.test(this.#asWritten));
  }

  get doc(): boolean {
    return (this.#doc ??= DOC_PATH.test(this.#path));
  }

  get example(): boolean {
    return (this.#example ??= EXAMPLE_PATH.test(this.#path));
  }

  get locale(): boolean {
    return (this.#locale ??= LOCALE_PATH.test(this.#path));
  }

  get vendored(): boolean {
    return (this.#vendored ??= VENDOR_PATH.test(this.#path));
  }

  get deploy(): boolean {
    return (this.#deploy ??= DEPLOY_PATH.test(this.#path));
  }
}

function knownFlags({ language, kind, agent, forMachines }: Kind, off: boolean): number {
  return (
    (off ? flags.noStems : 0) |
    (language === 'code' || language === 'sql' ? flags.quotesNeeded : 0) |
    (language === 'config' ? flags.config : 0) |
    (language === 'markup' ? flags.markup : 0) |
    (language === 'code' || (language === 'markup' && !forMachines) ? flags.exposes : 0) |
    (language === 'code' || language === 'doc' ? 0 : flags.shellNames) |
    (kind === 'yml' || kind === 'yaml' ? flags.yaml : 0) |
    (kind === 'ini' ? flags.ini : 0) |
    (agent ? flags.agent : 0)
  );
}

function kindOf(name: string): string {
  if (name.includes('env') && (/^\.?env(?:\.|$|rc$)/.test(name) || name.endsWith('.env'))) return 'env';
  if (name.startsWith('dockerfile') || name.startsWith('containerfile')) return 'dockerfile';
  const dot = name.lastIndexOf('.');
  if (dot === 0) return name.slice(1);
  return dot === -1 ? name : name.slice(dot + 1);
}

function languageOf(name: string, kind: string): Language {
  const direct = LANGUAGE.get(kind);
  if (direct !== 'config' || !/\.(?:example|sample|dist|template|tpl|tmpl|j2)$/.test(name)) return direct ?? 'unknown';
  // `settings.py.dist` is Python, `.env.example` is an env file.
  const inner = LANGUAGE.get(kindOf(name.slice(0, name.lastIndexOf('.'))));
  return inner ?? 'config';
}
