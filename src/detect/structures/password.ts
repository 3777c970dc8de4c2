import { readCredential } from './credential.ts';
import type { Structure } from './structure.ts';
import { lower } from './url-credentials.ts';

/** Judges a value that stands in the place of a password: no reference, no placeholder, no stock password. */
export const password: Structure = (view, match) => {
  const credential = readCredential(view.text.slice(match.start, match.end));
  if (credential === null || credential.isStock) return [];
  const severity = lower(view, 'error');
  const start = match.start + credential.start;
  return [
    {
      ruleId: match.ruleId,
      start,
      end: start + credential.literal.length,
      ...(severity === 'warning' ? { severity } : {}),
      reasons: ['literal-password'],
    },
  ];
};
