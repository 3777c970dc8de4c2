/** The grammar of env file names: what a name says about who may see the file, before anybody looks inside. */
import type { RepoPath } from '../model.ts';

/**
 * What kind of env file a name denotes.
 *
 * - `plain`: `.env`, `docker.env`, a dated copy of either
 * - `mode`: `.env.production`, shared settings of one mode in stacks that commit them
 * - `local`: `.env.local`, `.env.keys`: every stack agrees that these stay on one machine
 * - `template`: `.env.example` and its like, made to be committed
 * - `encrypted`: `.env.vault`: the content has to prove it
 * - `direnv`, `flask`: `.envrc`, `.flaskenv`
 */
export type EnvKind = 'plain' | 'mode' | 'local' | 'template' | 'encrypted' | 'direnv' | 'flask';

/** What the last segment of a path says. */
export interface EnvName {
  readonly kind: EnvKind;
  /** Mode of `.env.<mode>` and `.env.<mode>.local` in lower case; null when the name has none. */
  readonly mode: string | null;
}

/** Names that a team gives its env files and templates, besides the usual ones. */
export interface EnvNaming {
  readonly isEnv: (path: RepoPath) => boolean;
  readonly isTemplate: (path: RepoPath) => boolean;
}

/** What kind of file the name denotes, the team's own names counted in; null when it is no env-like file. */
export function envKind(path: RepoPath, naming: EnvNaming | null): EnvKind | null {
  if (naming?.isTemplate(path) === true) return 'template';
  return envName(path)?.kind ?? (naming?.isEnv(path) === true ? 'plain' : null);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const templateWords = words(
  'example examples sample samples template templates tmpl tpl dist default defaults schema spec blank empty skeleton ' +
    'stub placeholder erb j2 jinja jinja2 hbs mustache ejs gotmpl in',
);
const localWords = words('local private secret secrets user me keys key');
const encryptedWords = words('vault encrypted enc gpg pgp asc age sops crypt sealed');
const modeWords = words(
  'prod production live staging stage preprod uat release deploy test testing ci cypress e2e jest vitest playwright ' +
    'dev development docker preview qa',
);
const copyWords = words('bak backup old orig save copy tmp swp swo previous prev');

/** Endings of program text and documents: `.env.d.ts` declares types, it holds no values. */
const codeExtensions = words(
  'ts mts cts tsx js mjs cjs jsx vue svelte py rb go rs java kt kts swift c h cc cpp hpp cs md mdx rst adoc txt html css ' +
    'scss map snap lock svg png',
);

/**
 * Says what kind of env file `path` is by its last segment, in any case; null for everything else.
 * `.env`, `.env.<x>`, `.env-<x>`, `<x>.env`, `<x>.env.<known word>`, `env.<known word>`, `.envrc`, `.flaskenv`, `.dev.vars`.
 */
export function envName(path: string): EnvName | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  // Most names of a repository fail here, for the price of one search.
  if (!name.includes('env') && !name.startsWith('.dev.vars')) return null;
  const rest = suffixes(name);
  return rest === null ? null : classify(name, rest);
}

/** Words of the name beside its env part, leftmost first; null when it is no env name. */
function suffixes(name: string): readonly string[] | null {
  if (name === '.envrc' || name === '.flaskenv') return [];
  // Editors' copies: `..env.swp`, `#.env#`, `.env~`; and `.envrc.local` reads like `.env.local`.
  const bare = name
    .replace(/^(?:\.(?=\.env)|#|\.#)/, '')
    .replace(/[#~]$/, '')
    .replace(/^\.(?:flaskenv|envrc)(?=[._-])/, '.env');
  const dotted = /^\.(?:env|dev\.vars)(?:[^a-z](?<rest>.*)|\d.*)?$/.exec(bare);
  if (dotted) return notCode(split(dotted.groups?.['rest'] ?? ''));
  const prefixed = /^(?<before>.{1,100})\.env(?:[._-](?<after>.{1,60}))?$/.exec(bare);
  if (prefixed) {
    const after = split(prefixed.groups?.['after'] ?? '');
    if (!after.every(isKnownWord)) return null;
    return [...split(prefixed.groups?.['before'] ?? ''), ...after];
  }
  const env = /^_?env[._-](?<rest>.{1,60})$/.exec(bare);
  const rest = split(env?.groups?.['rest'] ?? '');
  return rest.length > 0 && rest.every(isKnownWord) ? rest : null;
}

function split(text: string): readonly string[] {
  return text.split(/[._\-+ ()]+/).filter(word => word !== '');
}

function notCode(rest: readonly string[]): readonly string[] | null {
  return codeExtensions.has(rest.at(-1) ?? '') ? null : rest;
}

function isKnownWord(word: string): boolean {
  const known = [templateWords, localWords, encryptedWords, modeWords, copyWords];
  return known.some(set => set.has(word)) || /^\d+$/.test(word);
}

/** The suffix decides: `.env.local.example` is a template, `.env.example.local` is somebody's own file. */
function classify(name: string, rest: readonly string[]): EnvName {
  const last = rest.at(-1) ?? '';
  const mode = rest.find(word => !localWords.has(word) && !templateWords.has(word)) ?? null;
  if (rest.some(word => templateWords.has(word)) && !localWords.has(last)) return { kind: 'template', mode };
  if (name === '.envrc') return { kind: 'direnv', mode: null };
  if (name === '.flaskenv') return { kind: 'flask', mode: null };
  if (encryptedWords.has(last)) return { kind: 'encrypted', mode };
  if (rest.some(word => localWords.has(word))) return { kind: 'local', mode };
  if (rest.some(word => copyWords.has(word) || /^\d{6,}$/.test(word))) return { kind: 'plain', mode };
  // Only `.env.<word>` is a mode; `docker.env` and `.env.a.b` are files of somebody's own making.
  if (/^\.env\.[a-z][\w-]*$/.test(name)) return { kind: 'mode', mode: name.slice('.env.'.length) };
  return { kind: 'plain', mode };
}
