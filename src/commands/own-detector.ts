/** The search for own values, made of values that have been collected: here, or by the thread that started this one. */
import { createOwnDetector, type OwnDetector } from '../detect/own-values/detect-own.ts';
import { createGate } from '../detect/own-values/gate.ts';
import type { OwnEntry, OwnValue } from '../detect/own-values/own-value.ts';
import { createOwnSearch } from '../detect/own-values/search.ts';
import { ownValueRule } from '../guards/own-value.ts';
import { addressPasswords } from '../own-files/fields.ts';
import { Secret } from '../secret.ts';

/** What is searched: values, and the bytes of env files, whose lines do for the first look. */
export interface Searched {
  readonly env: Buffer | null;
  readonly values: () => readonly OwnValue[];
}

/** Prepares the search. */
export function ownDetector(files: readonly Searched[]): OwnDetector {
  const gate = createGate(text => addressPasswords(text).map(({ password }) => password));
  for (const file of files)
    if (file.env === null || !gate.addLines(file.env))
      for (const { value } of file.values()) gate.add(Buffer.from(value.reveal()));
  const entries = () => entriesOf(files.flatMap(file => file.values()));
  return createOwnDetector(createOwnSearch({ gate, entries }), ownValueRule);
}

/** One entry for each value, with everybody who holds it. */
function entriesOf(values: readonly OwnValue[]): readonly OwnEntry[] {
  const entries = new Map<string, { value: OwnValue['value']; holders: OwnValue[] }>();
  for (const one of values) {
    const text = one.value.reveal();
    const entry = entries.get(text);
    if (entry === undefined) entries.set(text, { value: one.value, holders: [one] });
    else if (!entry.holders.some(({ name, place }) => name === one.name && place === one.place))
      entry.holders.push(one);
  }
  return [...entries.values()];
}

/** An own value on its way to another thread of this process: an opaque one would arrive empty. */
export interface SentValue extends Omit<OwnValue, 'value'> {
  readonly value: string;
}

/** For another thread. */
export function sent(values: readonly OwnValue[]): readonly SentValue[] {
  return values.map(({ value, ...rest }) => ({ ...rest, value: value.reveal() }));
}

/** In the other thread. */
export function received(values: readonly SentValue[]): readonly OwnValue[] {
  return values.map(({ value, ...rest }) => ({ ...rest, value: new Secret(value) }));
}
