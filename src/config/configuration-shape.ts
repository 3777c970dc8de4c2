/** The keys of `.secret-hook.json` (and of `secretHook` in package.json). */
import { customRule } from './custom-rule-shape.ts';
import { address, list, text, type Shape } from './shape.ts';

const level: Shape = {
  kind: 'choice',
  doc: 'How findings of the rule count: error blocks, warning and note inform, off sets them aside (they stay listed).',
  example: 'warning',
  of: ['error', 'warning', 'note', 'off'],
};

const levels: Shape = {
  kind: 'map',
  doc: 'Rule id to level. A finding that evidence has lowered already (a checksum that does not hold) is not raised.',
  example: { 'hardcoded-credential': 'warning' },
  of: level,
  keys: 'rule-id',
};

const glob = text('Glob (micromatch), counted from the top of the repository.', 'docs/**');

/** A path from the file to JSON, or a package and a path in it; no part of the latter is `.` or `..`. */
export const basePattern: RegExp =
  /^(?:\.\.?\/[^\\\0\n]+\.jsonc?|(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*)$/;

/** Files and packages whose configuration is taken as a start. */
const bases: Shape = list('Configurations to start from; what stands here comes after them and wins.', {
  kind: 'string',
  doc: 'A file (./shared/secret-hook.json, counted from this file) or an installed package (its secret-hook.json), or a JSON file in one.',
  example: './shared/secret-hook.json',
  lengthMax: 300,
  pattern: basePattern,
  patternSays: 'a path that begins with ./ or ../ and ends in .json or .jsonc, or the name of a package',
});

const env: Shape = {
  kind: 'object',
  doc: 'Where env files may lie, and what they are called.',
  example: { location: 'outside' },
  fields: {
    location: {
      kind: 'choice',
      doc: 'outside: a plaintext env file in the repository is an error even when git ignores it. inside: an ignored one is fine.',
      example: 'outside',
      of: ['inside', 'outside'],
    },
    allowed: list('Globs of env files that are committed on purpose (they stay listed; secrets in them are found).', {
      ...glob,
      example: 'deploy/defaults.env',
    }),
    names: list('Globs of env files under other names.', { ...glob, example: 'settings.secret' }),
    templates: list('Globs of templates under other names, made to be committed.', { ...glob, example: '.env.team' }),
  },
};

/** What stands in the file of any folder. */
const everywhere: Readonly<Record<string, Shape>> = {
  $schema: text('Address of this schema, for editors.', './node_modules/secret-hook/schema/config.json'),
  extends: bases,
  rules: levels,
  overrides: list('Other levels for some paths; of several that match, the last one counts.', {
    kind: 'object',
    doc: 'Levels for the paths that match.',
    example: { paths: ['test/**'], rules: { 'hardcoded-credential': 'note' } },
    fields: { paths: list('Globs of which one matches.', glob, 1), rules: levels },
    required: ['paths', 'rules'],
  }),
  exclude: list('Globs of files whose findings are set aside (they stay listed).', glob),
  detection: {
    kind: 'choice',
    doc: 'strict: what is only probably a secret (a warning of a rule whose level is error) blocks, too. Default: normal.',
    example: 'strict',
    of: ['normal', 'strict'],
  },
};

/** What stands only in the file at the top. */
const atTheTop: Readonly<Record<string, Shape>> = {
  env,
  gitignore: {
    kind: 'choice',
    doc: 'all: every hole in the .gitignore files blocks. needed (default): one that an env file could fall through.',
    example: 'all',
    of: ['needed', 'all'],
  },
  limits: {
    kind: 'object',
    doc: 'Sizes from which on something is said.',
    example: { largeFileKb: 2000 },
    fields: {
      largeFileKb: {
        kind: 'number',
        doc: 'Largest file of a commit that needs no warning, in units of 1024 bytes. Default: 500.',
        example: 2000,
        min: 1,
        max: 10_000_000,
      },
      scanMb: {
        kind: 'number',
        doc: 'Of a larger file only so much is looked at, in units of 1024 * 1024 bytes; then the run is incomplete (exit 2) unless exclude names the file. Default: all is looked at.',
        example: 100,
        min: 20,
        max: 1_000_000,
      },
    },
  },
  help: {
    kind: 'object',
    doc: 'A word of your team in every message that blocks.',
    example: { text: 'Ask in #security before you work around this', url: 'https://wiki.example.org/leaked-secrets' },
    fields: { text: text('One line.', 'Ask in #security before you work around this', 300), url: address },
    required: ['text'],
  },
  compat: list('Tools whose allow comments count as well.', {
    kind: 'choice',
    doc: 'A tool.',
    example: 'gitleaks',
    of: ['gitleaks', 'detect-secrets', 'trufflehog', 'kingfisher', 'secretlint'],
  }),
  customRules: list('Rules of your own.', customRule),
};

/** The whole file. */
export const configurationShape: Shape = {
  kind: 'object',
  doc: 'What secret-hook lets through, and how loud it is. Everything is optional.',
  example: { rules: { 'hardcoded-credential': 'warning' }, exclude: ['fixtures/**'] },
  fields: { ...everywhere, ...atTheTop },
};

/** The file of a folder below the top: how findings in that folder count. */
export const folderShape: Shape = {
  kind: 'object',
  doc: 'How findings in this folder count.',
  example: { rules: { 'hardcoded-credential': 'warning' } },
  fields: everywhere,
  elsewhere: Object.fromEntries(
    Object.keys(atTheTop).map(key => [key, 'stands only in the configuration at the top of the repository']),
  ),
};
