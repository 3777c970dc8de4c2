/** `.talismanrc` of Talisman. */
import type { JsonNode } from '../formats/jsonc.ts';
import type { RepoPath } from '../model.ts';
import {
  noDecisions,
  type AllowDecision,
  type Decisions,
  type ForeignRule,
  type Left,
  type PathDecision,
} from './decisions.ts';
import { field, lineIn, malformed, objectsOf, textOf, textsOf, type Document } from './document.ts';
import { createMatcher } from './matcher.ts';
import { parted } from './path-decision.ts';
import { isPatternProblem } from './pattern.ts';
import type { GlobMatcher } from './secretlint.ts';
import { talismanChecksum } from './talisman-checksum.ts';

/** Keys with no counterpart, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  scopeconfig: 'lock files and images raise no alarm here that would need it',
  custom_severities: 'levels are set by rule under "rules"',
  threshold: 'what blocks is an error, and levels are set by rule under "rules"',
  allowed_pattern: 'it is no documented key; patterns stand under allowed_patterns',
};

/** `fileignoreconfig`, `allowed_patterns`, `custom_patterns`, `scopeconfig`, `custom_severities`, `threshold`, `version`. */
export function talisman(doc: Document, matches: GlobMatcher): Decisions {
  if (doc.root.kind !== 'object' && doc.root.kind !== 'null')
    throw malformed(doc, doc.root.start, 'the file must be a mapping');
  const files = objectsOf(doc, field(doc.root, 'fileignoreconfig'), 'fileignoreconfig').map(item =>
    fileOf(doc, item, matches),
  );
  const allowed = parted(
    textsOf(doc, field(doc.root, 'allowed_patterns'), 'allowed_patterns').map(({ value, start }) =>
      allowedPattern(value, lineIn(doc, start), null),
    ),
  );
  const rules = textsOf(doc, field(doc.root, 'custom_patterns'), 'custom_patterns').map(
    ({ value, start }, index): ForeignRule => ({
      name: `custom-pattern-${index + 1}`,
      description: `Text that matches custom pattern ${index + 1} of Talisman`,
      pattern: value,
      dialect: 'go',
      secret: null,
      wholeWord: false,
      paths: null,
      at: lineIn(doc, start),
    }),
  );
  const entries = doc.root.kind === 'object' ? doc.root.entries : [];
  const left = entries.flatMap(({ key, keyStart }): readonly Left[] => {
    const why = elsewhere[key];
    return why === undefined ? [] : [{ at: lineIn(doc, keyStart), what: key, why }];
  });
  return {
    ...noDecisions('talisman', 'Talisman configuration', doc.name),
    rules,
    paths: files.flatMap(({ paths }) => paths),
    allows: [...files.flatMap(({ allows }) => allows), ...allowed.good],
    left: [...files.flatMap(one => one.left), ...allowed.left, ...left],
  };
}

interface FilePart {
  readonly paths: readonly PathDecision[];
  readonly allows: readonly AllowDecision[];
  readonly left: readonly Left[];
}

/** With a checksum the content as it is now is accepted; `ignore_detectors: [filecontent]` leaves the file out for good. */
function fileOf(doc: Document, item: JsonNode, matches: GlobMatcher): FilePart {
  const at = lineIn(doc, item.start);
  const name = textOf(doc, field(item, 'filename'), 'filename');
  if (name === null) throw malformed(doc, item.start, 'an entry of fileignoreconfig needs a filename');
  const detectors = textsOf(doc, field(item, 'ignore_detectors'), 'ignore_detectors').map(({ value }) => value);
  const patterns = parted(
    textsOf(doc, field(item, 'allowed_patterns'), 'allowed_patterns').map(({ value, start }) =>
      allowedPattern(value, lineIn(doc, start), path => isFile(path, name, matches)),
    ),
  );
  const checksum = textOf(doc, field(item, 'checksum'), 'checksum');
  const isOff = detectors.includes('filecontent');
  const others = detectors.filter(detector => detector !== 'filecontent');
  const left = others.map((detector): Left => ({
    at,
    what: `${name}: ignore_detectors ${detector}`,
    why:
      detector === 'filename'
        ? 'what the guards say about a file can be allowed in its first line'
        : 'sizes of files are not judged here',
  }));
  const asItIs: AllowDecision = {
    matches: ({ finding }) => isFile(finding.path, name, matches),
    reason: 'in a file that Talisman was told to accept as it was',
    verdict: null,
    describe: `${at} ${name} by its checksum`,
    single: false,
    content: {
      covers: path => isFile(path, name, matches),
      isSame: known => known.length > 0 && talismanChecksum(known) === checksum?.trim().toLowerCase(),
    },
  };
  return {
    paths: isOff
      ? [
          {
            describe: `${at} ${name}`,
            matches: path => isFile(path, name, matches),
            globs: [tied(name)],
            onlyRule: null,
          },
        ]
      : [],
    allows: [...(checksum !== null && !isOff ? [asItIs] : []), ...patterns.good],
    left: [...left, ...patterns.left],
  };
}

/** A name with a slash is the whole path from the top; one without counts at any depth. */
function isFile(path: RepoPath, name: string, matches: GlobMatcher): boolean {
  return path === name || matches(path, [tied(name)]);
}

function tied(name: string): string {
  return name.replace(/^\.\//, '');
}

function allowedPattern(
  source: string,
  at: string,
  isMeant: ((path: RepoPath) => boolean) | null,
): AllowDecision | Left {
  const matcher = createMatcher(source, 'go', at);
  if (isPatternProblem(matcher)) return { at, what: 'allowed pattern', why: matcher.problem };
  return {
    matches: ({ finding, line }) => (isMeant === null || isMeant(finding.path)) && matcher.test(line),
    reason: 'allowed in the Talisman configuration',
    verdict: null,
    describe: `${at} allowed pattern`,
    single: false,
  };
}
