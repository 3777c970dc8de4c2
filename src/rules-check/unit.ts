/** The piece of an example that can be set into other texts. */
import type { Rule } from '../model.ts';
import type { Sample } from '../samples/expand.ts';

/** What is put into a context, where the secret stands in it, and whether it is a value that fits behind a name. */
export interface Unit {
  readonly text: string;
  readonly secret: string;
  readonly isValue: boolean;
}

/**
 * Returns the smallest piece that the rule still recognises: the secret itself, the match with what the pattern wants
 * around it, or the whole example (a block, a pair, what only a structure can prove).
 */
export function unitOf(rule: Rule, sample: Sample): Unit | null {
  const secret = sample.secrets[0];
  if (secret === undefined) return null;
  if (!rule.structure) {
    if (matched(rule, secret)?.secret === secret) return { text: secret, secret, isValue: true };
    const whole = matched(rule, sample.text);
    const alone = whole && matched(rule, whole.text);
    if (!rule.context && alone?.secret === secret)
      return { text: alone.text, secret, isValue: !/[\s"'`=]/.test(alone.text) };
  }
  return { text: sample.text, secret, isValue: false };
}

/** First match of the pattern in a text and the secret in it. */
export function matched(rule: Rule, text: string): { text: string; secret: string } | null {
  for (const match of text.matchAll(rule.pattern)) {
    return { text: match[0], secret: match.groups?.['secret'] ?? '' };
  }
  return null;
}
