/** What is measured of a candidate before it gets a score. */
import { randomness, randomnessMax } from '../../text/randomness.ts';
import { wordCoverage } from '../../text/words.ts';
import type { View } from '../view.ts';
import type { Candidate } from './candidate.ts';
import { lineEnd, lineStart } from './characters.ts';

/** What is measured of a value alone. */
export interface ValueFeatures {
  /** Characters of the value. */
  readonly length: number;
  /** Bits per character over the whole value. */
  readonly random: number;
  /** Bits per character of its best 12-character window. */
  readonly randomBest: number;
  /** Share of letters inside common words, 0 to 1. */
  readonly words: number;
  readonly hasLower: boolean;
  readonly hasUpper: boolean;
  readonly hasDigit: boolean;
  readonly hasSymbol: boolean;
  /** As long as keys usually are: 20, 24, 32, 40 ... of a key's alphabet. */
  readonly knownLength: boolean;
}

/** What is measured of the text around a value. */
export interface PlaceFeatures {
  /** A user name or host stands nearby. */
  readonly hasCompany: boolean;
  /** The line speaks of something public. */
  readonly isPublic: boolean;
  /** A comment on the line says that it is not real. */
  readonly isDisclaimed: boolean;
  /** The line speaks of a hash or ciphertext. */
  readonly isHashed: boolean;
}

/** Measured features; the score is a weighted sum of them. */
export type Features = ValueFeatures & PlaceFeatures;

/** No place speaks more for a value. */
export const bestPlace: PlaceFeatures = { hasCompany: true, isPublic: false, isDisclaimed: false, isHashed: false };

const KNOWN_LENGTHS: ReadonlySet<number> = new Set([20, 24, 32, 40, 43, 44, 64, 86, 88, 128]);
const COMPANY = /(?:user(?:_?name)?|login|host(?:_?name)?|server|database|uid|dbname|e-?mail)\b/i;
const DISCLAIMER =
  /(?:#|\/\/|\/\*|<!--|--|;).{0,60}\b(?:fake|dummy|not (?:a )?real|do not use|example only|placeholder|invalid)\b/i;
const PUBLIC = /\bpublic(?:[_ -]?key)?\b|\bpublishable\b|\banon\b/i;
const HASHED = /\b(?:hash(?:ed)?|digest|checksum|encrypted|ciphertext|fingerprint|sha-?(?:1|256|512)|md5)\b/i;
const NEAR = 240;

/** Measures a value. */
export function measureValue(value: string): ValueFeatures {
  return {
    length: value.length,
    random: randomness(value),
    randomBest: randomnessMax(value),
    words: wordCoverage(value),
    hasLower: /[a-z]/.test(value),
    hasUpper: /[A-Z]/.test(value),
    hasDigit: /\d/.test(value),
    hasSymbol: /[^A-Za-z0-9]/.test(value),
    knownLength: KNOWN_LENGTHS.has(value.length) && /^[\w+/=-]+$/.test(value),
  };
}

/** Measures what stands around `candidate` in its view. */
export function measurePlace(view: View, candidate: Candidate): PlaceFeatures {
  const { text } = view;
  const before = text.slice(lineStart(text, candidate.nameStart, 200), candidate.start);
  const line = `${before} ${text.slice(candidate.end, lineEnd(text, candidate.end, 120))}`;
  return {
    hasCompany: hasCompany(view, candidate),
    isPublic: PUBLIC.test(line),
    isDisclaimed: DISCLAIMER.test(line),
    isHashed: HASHED.test(line),
  };
}

/** Whether a user name or a host stands near `candidate`. */
export function hasCompany({ text }: View, { nameStart, start, end }: Candidate): boolean {
  return COMPANY.test(`${text.slice(Math.max(0, nameStart - NEAR), start)} ${text.slice(end, end + NEAR)}`);
}
