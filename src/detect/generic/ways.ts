/** Ways in which a value follows its name, as pairs of patterns: what stands before the name, and what up to the value. */
import type { Found } from './assignment-forms.ts';
import type { Form } from './candidate.ts';
import { opensQuote } from './expressions.ts';
import { type Literal, quotedAt, tokenEnd } from './literal.ts';

/** How a value follows its name; `before` ends at the name (null: anything may stand there), `after` where the value begins. */
export interface Way {
  readonly before: RegExp | null;
  /** Sticky. */
  readonly after: RegExp;
  readonly form: Form;
}

/** Characters before a name that are read. */
const BEFORE = 120;

/** The value of the name between `nameStart` and `nameEnd` by the first of `ways` that leads to one; null for none. */
export function literalBy(ways: readonly Way[], text: string, nameStart: number, nameEnd: number): Found | null {
  let head: string | null = null;
  for (const { before, after, form } of ways) {
    after.lastIndex = nameEnd;
    if (!after.test(text)) continue;
    const at = after.lastIndex;
    if (before !== null) {
      head ??= text.slice(Math.max(0, nameStart - BEFORE), nameStart);
      if (!before.test(head)) continue;
    }
    const literal = opensQuote(text, at) ? quotedAt(text, at) : form === 'command' ? token(text, at) : null;
    if (literal !== null) return { ...literal, form };
  }
  return null;
}

function token(text: string, at: number): Literal {
  return { start: at, end: tokenEnd(text, at, at + 200), quote: '' };
}
