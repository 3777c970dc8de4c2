/** Which tool a file belongs to: by its content, and by its name where the content could be anything. */
import { isProblem, parseJsonc, type JsonNode, type JsonProblem } from '../formats/jsonc.ts';
import { parseToml } from '../formats/toml.ts';
import { parseYaml } from '../formats/yaml-nodes.ts';
import { UserError } from '../user-error.ts';
import type { Decisions } from './decisions.ts';
import { detectSecrets } from './detect-secrets.ts';
import { field, malformed, type Document } from './document.ts';
import { gitAllowed } from './git-secrets.ts';
import { gitleaksConfig } from './gitleaks-config.ts';
import { gitleaksIgnore, gitleaksReport, looksLikeGitleaksIgnore } from './gitleaks-findings.ts';
import { secretlintConfig, secretlintIgnore, type GlobMatcher } from './secretlint.ts';
import { talisman } from './talisman.ts';
import { trufflehogExcludes } from './trufflehog.ts';

/** What is known about a file besides its name. */
export interface Circumstances {
  readonly matches: GlobMatcher;
  /** Whether a command line hands it to trufflehog as its list of excludes. */
  readonly isExcludeList: boolean;
}

/** Reads a file of another tool. Throws `UserError` when it is malformed or of no known kind. */
export function readDecisions(name: string, text: string, { matches, isExcludeList }: Circumstances): Decisions {
  const base = name.replace(/^.*\//, '');
  const file = { name, text };
  if (isExcludeList) return trufflehogExcludes(file);
  if (/\.toml$/i.test(base)) return gitleaksConfig(parsed(file, parseToml, 'TOML'));
  if (base === '.gitallowed') return gitAllowed(file);
  if (base === '.secretlintignore') return secretlintIgnore(file, matches);
  if (base === '.gitleaksignore') return gitleaksIgnore(file);
  if (base === '.talismanrc') return talisman(parsed(file, parseYaml, 'YAML'), matches);
  if (/^\.secretlintrc\.ya?ml$/.test(base)) return secretlintConfig(parsed(file, parseYaml, 'YAML'));
  if (/\.(?:json|baseline)$|^\.secretlintrc$/i.test(base) || /^[\s\ufeff]*[[{]/.test(text)) return fromJson(file);
  if (looksLikeGitleaksIgnore(text)) return gitleaksIgnore(file);
  if (/truffle|exclude/i.test(base)) return trufflehogExcludes(file);
  throw unknownKind(name);
}

function fromJson(file: Pick<Document, 'name' | 'text'>): Decisions {
  const doc = parsed(file, parseJsonc, 'JSON');
  if (doc.root.kind === 'array') {
    const isReport = doc.root.items.every(item => field(item, 'RuleID') !== null || field(item, 'File') !== null);
    if (isReport) return gitleaksReport(doc);
  }
  if (field(doc.root, 'results') !== null) return detectSecrets(doc);
  if (field(doc.root, 'rules') !== null) return secretlintConfig(doc);
  throw unknownKind(file.name);
}

function parsed(
  file: Pick<Document, 'name' | 'text'>,
  parse: (text: string) => JsonNode | JsonProblem,
  form: string,
): Document {
  const root = parse(file.text);
  if (isProblem(root)) throw malformed(file, root.at, `is no ${form}: ${root.message}`);
  return { ...file, root };
}

function unknownKind(name: string): UserError {
  return new UserError('usage', `${name} is of no kind that can be taken in`, {
    hint:
      'Known: .secrets.baseline of detect-secrets; .gitleaks.toml, .gitleaksignore and JSON reports of gitleaks; .gitallowed; ' +
      '.secretlintrc.json and .secretlintignore; .talismanrc; lists for --exclude-paths of trufflehog (named *exclude* or *trufflehog*)',
  });
}
