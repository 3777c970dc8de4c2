/** The report as one JSON object; its shape is public (`schema/report.json`). */
import { statusOf } from '../exit-code.ts';
import type { Outcome, Reported } from '../model.ts';
import { skipText } from './skip-text.ts';
import { why } from './why.ts';
import { jsonText } from '../text/terminal.ts';

/** Version of the shape. It grows when a field changes its meaning or goes; new fields do not change it. */
export const reportVersion = 1;

/** Writes the report, ending with a newline. Never a found value. */
export function renderJson(outcome: Outcome): string {
  return jsonText(toJson(outcome));
}

function toJson(outcome: Outcome): Readonly<Record<string, unknown>> {
  return {
    version: reportVersion,
    scope: outcome.scope,
    status: statusOf(outcome),
    scanned: outcome.scanned,
    skipped: outcome.skipped.map(skipped => ({
      file: skipped.path,
      reason: skipText(skipped),
      ...(skipped.blocking ? { blocking: true } : {}),
    })),
    findings: outcome.findings.map(asObject),
    suppressed: outcome.suppressed.map(entry => ({
      ...asObject(entry),
      by: entry.by,
      reason: entry.reason,
      ...(entry.until === null ? {} : { until: entry.until }),
    })),
    ...(outcome.remarks.length > 0 ? { remarks: outcome.remarks } : {}),
    ...(outcome.off?.length ? { off: outcome.off } : {}),
    ...(outcome.help ? { help: outcome.help } : {}),
  };
}

function asObject({ finding, fingerprint }: Reported): Readonly<Record<string, unknown>> {
  const { rule, span, origin } = finding;
  return {
    ruleId: rule.id,
    title: rule.title,
    severity: finding.severity,
    origin: origin.kind,
    file: finding.path,
    startLine: span.startLine,
    startColumn: span.startColumn,
    endLine: span.endLine,
    endColumn: span.endColumn,
    redacted: finding.redacted,
    fingerprint,
    why: why(finding),
    remedy: { revoke: rule.remedy.revoke, steps: [...finding.fix, ...rule.remedy.steps], instead: rule.remedy.instead },
    ...(finding.via.length > 0 ? { via: finding.via } : {}),
    ...(finding.reasons.length > 0 ? { reasons: finding.reasons } : {}),
    ...(origin.kind === 'commit' ? { commit: origin.commit } : {}),
  };
}
