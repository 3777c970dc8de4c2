/** How grave what a structure has proven is, and how that is said. */
import type { Severity } from '../../model.ts';
import { pathFacts } from '../generic/facts.ts';
import type { Hit } from '../hit.ts';
import type { View } from '../view.ts';

/** Tests, examples and documents lower by one level and never to silence. */
export function lower(view: View, severity: Severity | null): Severity | null {
  if (severity !== 'error') return severity;
  const facts = pathFacts(view.path);
  return facts.test || facts.example || facts.doc || facts.vendored ? 'warning' : 'error';
}

/** The field of a hit of this severity. An error has none: that is for the rule to say. */
export function severityField(severity: Severity | null): Pick<Hit, 'severity'> {
  return severity === null || severity === 'error' ? {} : { severity };
}
