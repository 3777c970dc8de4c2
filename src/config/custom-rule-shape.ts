/** The shape of a rule of a team, in `customRules`. */
import { checksums } from '../formats/checksums.ts';
import { address, list, text, type Shape } from './shape.ts';

const ruleId: Shape = {
  kind: 'string',
  doc: 'Kebab-case name; no built-in rule may have it.',
  example: 'acme-deploy-token',
  lengthMax: 80,
  pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  patternSays: 'kebab-case: small letters, digits and single hyphens',
};

const examples: Shape = {
  kind: 'object',
  doc: 'Texts that prove the rule, with templates like [[base62:32]] where a secret stands.',
  example: { match: ['ACME_TOKEN=acme_[[base62:32]]'], ignore: ['ACME_TOKEN=acme_your-token'] },
  fields: {
    match: list('Each is exactly one finding of the rule.', text('A text.', 'ACME_TOKEN=acme_[[base62:32]]', 4000), 1),
    ignore: list('Each is no finding.', text('A text.', 'ACME_TOKEN=acme_your-token', 4000), 1),
  },
  required: ['match', 'ignore'],
};

const context: Shape = {
  kind: 'object',
  doc: 'Where a value that does not name itself must stand to count.',
  example: { words: ['acme'] },
  fields: {
    words: list('Small words of which one stands in the name of the value or near it.', text('A word.', 'acme'), 1),
    lines: { kind: 'number', doc: 'Lines above and below that are searched for a word.', example: 3, min: 0, max: 50 },
    files: list('Endings of paths that count as context.', text('An ending.', '.acmerc')),
    near: list('Rules whose match near it counts as context.', text('A rule id.', 'acme-key-id')),
    names: list('Words of which one must stand in the name.', text('A word.', 'secret')),
  },
  required: ['words'],
};

/** One rule. */
export const customRule: Shape = {
  kind: 'object',
  doc: 'A rule of your own, in the shape of the built-in ones; `secret-hook rules check` tests it.',
  example: {
    id: 'acme-deploy-token',
    title: 'Acme deploy token',
    why: 'Anyone holding it can deploy to production.',
    keywords: ['acme_'],
    pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{32})(?![A-Za-z0-9])',
    examples: examples.example,
  },
  fields: {
    id: ruleId,
    title: text('Noun phrase without a period.', 'Acme deploy token', 120),
    severity: { kind: 'choice', doc: 'Default: error.', example: 'error', of: ['error', 'warning', 'note'] },
    why: text('One sentence: what the holder of it can do.', 'Anyone holding it can deploy to production.', 400),
    remedy: {
      kind: 'object',
      doc: 'What to do about a finding.',
      example: { revoke: 'https://acme.example.org/tokens', steps: ['Delete the token'] },
      fields: {
        revoke: address,
        steps: list(
          'Imperative sentences without a final period.',
          text('A step.', 'Delete the token on the tokens page'),
        ),
        instead: text('What to use instead.', 'Deploy with the identity of the runner'),
      },
    },
    references: list('Documents.', address),
    aliases: list('Former ids, which allows and baseline entries may still use.', ruleId),
    keywords: list(
      'Small ASCII literals of at least 3 characters, of which one occurs in every match.',
      text('A keyword.', 'acme_', 60),
    ),
    pattern: text(
      'JavaScript regular expression with one group named `secret`, bounded repetition and explicit edges.',
      '(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{32})(?![A-Za-z0-9])',
      2000,
    ),
    ignoreCase: { kind: 'boolean', doc: 'Whether upper and lower case are the same.', example: true },
    prefixes: list('Fixed beginnings of the secret, which may be printed.', text('A beginning.', 'acme_', 60)),
    context,
    checksum: {
      kind: 'object',
      doc: 'A documented checksum, by its name.',
      example: { name: 'github-token', use: 'reject' },
      fields: {
        name: { kind: 'choice', doc: 'Name of the checksum.', example: 'github-token', of: Object.keys(checksums) },
        use: { kind: 'choice', doc: 'What a mismatch means.', example: 'reject', of: ['reject', 'raise'] },
      },
      required: ['name', 'use'],
    },
    randomnessMin: { kind: 'number', doc: 'Least randomness, bits per character.', example: 1, min: -5, max: 8 },
    env: list('Environment variables that hold it.', text('A name.', 'ACME_TOKEN', 80)),
    examples,
  },
  required: ['id', 'title', 'why', 'pattern', 'examples'],
};
