/** `.secrets.baseline` of detect-secrets: entries by the SHA-1 of the secret, and the filters that the baseline was made with. */
import type { JsonNode } from '../formats/jsonc.ts';
import { hasSha1, secretPasses } from '../policy/secret-digest.ts';
import {
  noDecisions,
  type AllowDecision,
  type Decisions,
  type Left,
  type PathDecision,
  type Seen,
} from './decisions.ts';
import {
  entriesOf,
  field,
  flagOf,
  lineIn,
  malformed,
  numberOf,
  objectsOf,
  textOf,
  textsOf,
  type Document,
} from './document.ts';
import { createMatcher } from './matcher.ts';
import { parted, pathDecision } from './path-decision.ts';
import { isPatternProblem } from './pattern.ts';

/** `{ results: { "<path>": [{ type, hashed_secret: <SHA-1 of the secret>, line_number, is_secret? }] }, filters_used, … }`. */
export function detectSecrets(doc: Document): Decisions {
  const entries = entriesOf(doc, field(doc.root, 'results'), 'results').flatMap(({ key, value }) =>
    objectsOf(doc, value, `results of ${key}`).map(item => entryOf(doc, key, item)),
  );
  const filters = [...presentFilters(doc), ...formerFilters(doc)];
  const { good, left } = parted(filters);
  return {
    ...noDecisions('detect-secrets', 'detect-secrets baseline', doc.name),
    allows: [...entries, ...good.flatMap(filter => ('allow' in filter ? [filter.allow] : []))],
    paths: good.flatMap(filter => ('path' in filter ? [filter.path] : [])),
    comments: 'detect-secrets',
    left: [...left, ...customPlugins(doc)],
  };
}

function entryOf(doc: Document, path: string, item: JsonNode): AllowDecision {
  const hash = (textOf(doc, field(item, 'hashed_secret'), 'hashed_secret') ?? '').toLowerCase();
  if (!/^[0-9a-f]{40}$/.test(hash))
    throw malformed(
      doc,
      field(item, 'hashed_secret')?.start ?? item.start,
      'hashed_secret must be 40 hexadecimal digits',
    );
  const judged = field(item, 'is_secret');
  const verdict = judged === null ? null : flagOf(doc, judged, 'is_secret') ? 'real' : 'false-alarm';
  const type = textOf(doc, field(item, 'type'), 'type') ?? '';
  // On Windows the tool writes backslashes.
  const own = path.replaceAll('\\', '/');
  return {
    matches: ({ finding }) => finding.path === own && hasSha1(finding, hash),
    reason: 'from the baseline of detect-secrets',
    verdict,
    describe: `${own}:${numberOf(doc, field(item, 'line_number'), 'line_number') ?? 1} (${type})`,
    single: true,
  };
}

type Filter = { readonly path: PathDecision } | { readonly allow: AllowDecision };

/** `filters_used: [{ path: "detect_secrets.filters.regex.should_exclude_file", pattern: […] }]`. */
function presentFilters(doc: Document): readonly (Filter | Left)[] {
  return objectsOf(doc, field(doc.root, 'filters_used'), 'filters_used').flatMap(filter => {
    const name = textOf(doc, field(filter, 'path'), 'path of a filter') ?? '';
    const at = lineIn(doc, filter.start);
    const patterns = textsOf(doc, field(filter, 'pattern'), 'pattern').map(({ value }) => value);
    if (name.endsWith('.regex.should_exclude_file')) return patterns.map(pattern => fileFilter(pattern, at));
    if (name.endsWith('.regex.should_exclude_line')) return patterns.map(pattern => lineFilter(pattern, at));
    if (name.endsWith('.regex.should_exclude_secret')) return patterns.map(pattern => secretFilter(pattern, at));
    if (name.endsWith('.wordlist.should_exclude_secret'))
      return [wordList(at, textOf(doc, field(filter, 'file_name'), 'file_name'))];
    // The heuristics that every baseline lists have counterparts in our own judging.
    if (name.startsWith('detect_secrets.filters.')) return [];
    return [{ at, what: `filter ${name}`, why: 'it is a program of its own, and nothing of the repository is run' }];
  });
}

/** Up to version 0: `exclude: { files, lines }`, `word_list: { file }`. */
function formerFilters(doc: Document): readonly (Filter | Left)[] {
  const exclude = field(doc.root, 'exclude');
  const words = field(doc.root, 'word_list');
  const files = exclude && textOf(doc, field(exclude, 'files'), 'exclude.files');
  const lines = exclude && textOf(doc, field(exclude, 'lines'), 'exclude.lines');
  const list = words && textOf(doc, field(words, 'file'), 'word_list.file');
  return [
    ...(exclude && files ? [fileFilter(files, lineIn(doc, exclude.start))] : []),
    ...(exclude && lines ? [lineFilter(lines, lineIn(doc, exclude.start))] : []),
    ...(words && list ? [wordList(lineIn(doc, words.start), list)] : []),
  ];
}

function fileFilter(source: string, at: string): Filter | Left {
  const path = pathDecision({ source, dialect: 'python', at });
  return 'why' in path ? path : { path };
}

const lineFilter = (source: string, at: string): Filter | Left =>
  allowFilter(
    'line',
    source,
    at,
    test =>
      ({ line }) =>
        test(line),
  );
const secretFilter = (source: string, at: string): Filter | Left =>
  allowFilter(
    'secret',
    source,
    at,
    test =>
      ({ finding }) =>
        secretPasses(finding, test),
  );

function allowFilter(
  what: string,
  source: string,
  at: string,
  matches: (test: (text: string) => boolean) => (seen: Seen) => boolean,
): Filter | Left {
  const matcher = createMatcher(source, 'python', at);
  if (isPatternProblem(matcher)) return { at, what: `${what} pattern`, why: matcher.problem };
  return {
    allow: {
      matches: matches(matcher.test),
      reason: `a ${what} that detect-secrets was told to leave out`,
      verdict: null,
      describe: `${at} ${what} pattern`,
      single: false,
    },
  };
}

function wordList(at: string, file: string | null): Left {
  return {
    at,
    what: `word list ${file ?? ''}`.trimEnd(),
    why: 'there is no list of words here; what it lets through now can be taken into the baseline',
  };
}

/** Plugins of a team have a path; those of the tool have none. */
function customPlugins(doc: Document): readonly Left[] {
  return objectsOf(doc, field(doc.root, 'plugins_used'), 'plugins_used').flatMap(plugin => {
    const path = textOf(doc, field(plugin, 'path'), 'path of a plugin');
    const name = textOf(doc, field(plugin, 'name'), 'name of a plugin') ?? '';
    if (path === null) return [];
    return [
      {
        at: lineIn(doc, plugin.start),
        what: `plugin ${name}`,
        why: 'it is a program of its own; write its pattern as a rule under "customRules"',
      },
    ];
  });
}
