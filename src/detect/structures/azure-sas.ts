import { placeholderReason } from '../../text/placeholders.ts';
import { RELEASED_AT } from './jwt.ts';
import type { Structure } from './structure.ts';

const QUERY_CHARS = 600;
const DAY_MS = 86_400_000;
const EXPIRES = /(?:^|[?&;])se=(\d{4}-\d\d-\d\d)/g;

/** A shared access signature says until when it holds: one that has been over for a day opens nothing. */
export const azureSas: Structure = (view, match, context) => {
  const { ruleId, start, end } = match;
  if (placeholderReason(view.text.slice(start, end)) !== null) return [];
  const query = /[^\s"'`<>]*$/.exec(view.text.slice(Math.max(0, start - QUERY_CHARS), start))?.[0] ?? '';
  const day = [...query.matchAll(EXPIRES)].at(-1)?.[1];
  const now = Math.max(context.now ?? 0, RELEASED_AT);
  if (day === undefined || !(Date.parse(day) + 2 * DAY_MS < now)) return [{ ruleId, start, end, reasons: [] }];
  return [{ ruleId, start, end, severity: 'note', reasons: ['expired'], detail: `It expired on ${day}.` }];
};
