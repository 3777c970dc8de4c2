/** The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html), for code scanning services. */
import { statusOf } from '../exit-code.ts';
import type { Finding, Outcome, Reported, RuleInfo } from '../model.ts';
import { settledWords } from './set-aside.ts';
import { skipText } from './skip-text.ts';
import { why } from './why.ts';
import { jsonText } from '../text/terminal.ts';

type Json = Readonly<Record<string, unknown>>;

/** Writes the report, ending with a newline. `version` is that of this package. Never a found value. */
export function renderSarif(outcome: Outcome, version: string): string {
  const reported = [...outcome.findings, ...outcome.suppressed];
  const rules = [...new Map(reported.map(({ finding }) => [finding.rule.id, finding.rule])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
  const result = (entry: Reported) => toResult(entry, indexOf.get(entry.finding.rule.id) ?? -1);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'secret-hook', version, semanticVersion: version, rules: rules.map(toDescriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: `The top of what was scanned: ${outcome.scope}` } } },
        invocations: [toInvocation(outcome)],
        results: [
          ...outcome.findings.map(result),
          ...outcome.suppressed.map(entry => ({
            ...result(entry),
            suppressions: [
              {
                kind: entry.by.startsWith('comment') ? 'inSource' : 'external',
                justification: settledWords(entry),
                properties: {
                  by: entry.by,
                  reason: entry.reason,
                  ...(entry.until === null ? {} : { until: entry.until }),
                },
              },
            ],
          })),
        ],
      },
    ],
  };
  return jsonText(log);
}

function toInvocation(outcome: Outcome): Json {
  return {
    executionSuccessful: statusOf(outcome) !== 'incomplete',
    toolExecutionNotifications: outcome.skipped.map(skipped => ({
      level: skipped.blocking ? 'error' : 'note',
      message: { text: `${skipped.path}: ${skipText(skipped)}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uri(skipped.path), uriBaseId: 'ROOT' } } }],
    })),
  };
}

function toDescriptor(rule: RuleInfo): Json {
  const [help] = rule.references;
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    defaultConfiguration: { level: rule.severity },
    help: { text: helpText(rule) },
    ...(help === undefined ? {} : { helpUri: help }),
    properties: { tags: ['security', 'secret'], ...(rule.severity === 'error' ? { 'security-severity': '8.0' } : {}) },
  };
}

function helpText({ remedy, why: sentence }: RuleInfo): string {
  const revoke = remedy.revoke === null ? [] : [`Revoke it: ${remedy.revoke}`];
  const instead = remedy.instead === null ? [] : [`Instead: ${remedy.instead}`];
  return [sentence, ...revoke, ...remedy.steps, ...instead].join('\n');
}

function toResult({ finding, fingerprint }: Reported, ruleIndex: number): Json {
  return {
    ruleId: finding.rule.id,
    ruleIndex,
    level: finding.severity,
    message: { text: message(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uri(finding.path), uriBaseId: 'ROOT' }, region: region(finding) },
      },
    ],
    partialFingerprints: { 'secretHook/v1': fingerprint },
    ...(finding.origin.kind === 'commit' ? { properties: { commit: finding.origin.commit } } : {}),
  };
}

function message(finding: Finding): string {
  const redacted = finding.redacted === '' ? '' : ` ${finding.redacted}`;
  return `${finding.rule.title}${redacted}. ${why(finding)}`;
}

/** SARIF wants an end column of at least 1 and a region even for a finding about a whole file: its first line. */
function region(finding: Finding): Json {
  const { startLine, startColumn, endLine, endColumn } = finding.span;
  return finding.secret === null ? { startLine } : { startLine, startColumn, endLine, endColumn };
}

/** A relative reference (RFC 3986): each segment percent-encoded, so that no `:` or `%` is read as syntax. */
function uri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
