import type { Finding } from '../model.ts';

/** Says why a finding matters: where it was hidden, what the finder adds, and the sentence of the rule. */
export function why(finding: Finding): string {
  const via = finding.via.length > 0 ? `Inside ${finding.via.join(' > ')}.` : null;
  return [via, finding.detail, finding.rule.why].filter(part => part !== null && part !== '').join(' ');
}
