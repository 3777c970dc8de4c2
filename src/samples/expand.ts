/** Templates of samples, so that no live-looking credential stands in the source: `ghp_[[ghp-crc32]]`. */
import type { Fill } from './fill.ts';
import { expandKind } from './kinds.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

/** An expanded template. */
export interface Sample {
  readonly text: string;
  /** The secrets of the text, in order. */
  readonly secrets: readonly string[];
  /** Where they stand, in UTF-16 code units of `text`; half-open, one for each of `secrets`. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Expands a template; the same template and seed give the same sample.
 *
 * Places are `[[kind]]`, `[[kind:length]]`, `[[kind:min-max]]` or `[[kind:text]]` (see `kinds.ts`) and may be nested.
 * A secret is everything between `[[<]]` and `[[>]]`. Without these marks it is each place with the literal characters
 * that touch it: letters, digits and `_ - . + / ~` (`=` and `$` after the place).
 */
export function expandSample(template: string, seed = 1): Sample {
  return expand(template, { random: createRandom(template, seed), fill: null });
}

/**
 * Expands a template with every random place filled by `fill`: a placeholder of the same shape.
 * Null when an alphabet of the template cannot say it.
 */
export function fillSample(template: string, fill: Fill): Sample | null {
  let fits = true;
  const filling: Fill = (alphabet, length) => {
    const text = fill(alphabet, length);
    fits &&= text !== null;
    return text;
  };
  const sample = expand(template, { random: createRandom(template, 1), fill: filling });
  return fits ? sample : null;
}

/** Where the text of places comes from. */
interface Source {
  readonly random: Random;
  readonly fill: Fill | null;
}

function expand(template: string, source: Source): Sample {
  const parts = parse(template);
  const marked = parts.some(part => part.kind === '<');
  const whole = marked ? parts : markRuns(parts);
  let text = '';
  let open = -1;
  const spans: { start: number; end: number }[] = [];
  for (const part of whole) {
    if (part.kind === '<') open = text.length;
    else if (part.kind === '>') spans.push({ start: open, end: text.length });
    else text += expandPart(part, source, text.slice(Math.max(open, 0)));
  }
  return { text, spans, secrets: spans.map(span => text.slice(span.start, span.end)) };
}

/** A literal (`kind` is null), a mark (`<`, `>`) or a place of a template. */
interface Part {
  readonly kind: string | null;
  readonly text: string;
}

function expandPart(part: Part, source: Source, head: string): string {
  if (part.kind === null) return part.text;
  return expandKind(part.kind, {
    ...source,
    head,
    argument: part.text,
    nested: template => parse(template).reduce((text, inner) => text + expandPart(inner, source, text), ''),
  });
}

/** Splits at `[[` and the `]]` that closes it. */
function parse(template: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let open = template.indexOf('[['); open >= 0; open = template.indexOf('[[', from)) {
    const close = closing(template, open);
    if (open > from) parts.push({ kind: null, text: template.slice(from, open) });
    const [, kind = '', text = ''] = /^([\w<>-]+):?([^]*)$/.exec(template.slice(open + 2, close)) ?? [];
    parts.push({ kind, text });
    from = close + 2;
  }
  if (from < template.length) parts.push({ kind: null, text: template.slice(from) });
  return parts;
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (const mark of template.slice(open).matchAll(/\[\[|\]\]/g)) {
    depth += mark[0] === '[[' ? 1 : -1;
    if (depth === 0) return open + mark.index;
  }
  throw new Error(`A place of the template is not closed: ${template}`);
}

const BEFORE = /[\w.+/~-]*$/;
const AFTER = /^[\w.+/~=$-]*/;

/** Puts marks around each run of places and of the literals that touch them. */
function markRuns(parts: readonly Part[]): Part[] {
  const marked: Part[] = [];
  const mark = (kind: string) => marked.push({ kind, text: '' });
  const literal = (text: string) => text && marked.push({ kind: null, text });
  let inside = false;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== null) {
      if (!inside) mark('<');
      inside = true;
      marked.push(part);
      continue;
    }
    const after = inside ? (AFTER.exec(part.text)?.[0] ?? '') : '';
    const followed = index + 1 < parts.length;
    if (inside && followed && after === part.text) {
      literal(part.text);
      continue;
    }
    if (inside) {
      literal(after);
      mark('>');
      inside = false;
    }
    const rest = part.text.slice(after.length);
    const start = followed ? rest.length - (BEFORE.exec(rest)?.[0].length ?? 0) : rest.length;
    literal(rest.slice(0, start));
    if (!followed) continue;
    mark('<');
    inside = true;
    literal(rest.slice(start));
  }
  if (inside) mark('>');
  return marked;
}
