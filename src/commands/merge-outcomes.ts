import type { Outcome } from '../model.ts';

/** Joins the outcomes of two looks of one run; findings keep their order, `first` before `second`. */
export function mergeOutcomes(first: Outcome, second: Outcome): Outcome {
  return {
    scope: `${first.scope} and ${second.scope}`,
    scanned: {
      files: first.scanned.files + second.scanned.files,
      blobs: first.scanned.blobs + second.scanned.blobs,
      bytes: first.scanned.bytes + second.scanned.bytes,
      rules: Math.max(first.scanned.rules, second.scanned.rules),
    },
    skipped: [...first.skipped, ...second.skipped],
    findings: [...first.findings, ...second.findings],
    suppressed: [...first.suppressed, ...second.suppressed],
    off: [...new Set([...(first.off ?? []), ...(second.off ?? [])])],
    help: first.help ?? second.help ?? null,
    remarks: [...new Set([...first.remarks, ...second.remarks])],
  };
}
