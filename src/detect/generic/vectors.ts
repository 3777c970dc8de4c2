/** Test vectors of ciphers and hashes, as standards bodies write them: lines `NAME = hex` that go together, of which one is the key. */
import type { View } from '../view.ts';
import type { Candidate } from './candidate.ts';

const REACH = 500;
const OTHERS_MIN = 2;
/** A bare name: what a program uses has a name of its own, as `SESSION_KEY`. */
const NAME = /^(?:(?:aes|des|hmac|mac)[_-]?)?(?:key|seed)s?\d{0,2}$/i;
const HEX = /^(?:0x)?(?:[\da-f]{2}){8,256}$/i;
/** What stands beside the key of a vector, with a name that begins its line. */
const OTHER =
  /(?:^|\n)[ \t]*(count|plain-?text|cipher-?text|pt|ct|msg|message|tag|digest|mac|aad|adata|payload|[mklnt]len|tcid|input|output|result|iv|nonce)[ \t]*[:=]/gi;
/** One of these is there; a key and the vector it starts from may be those of a program. */
const TELLING =
  /^(?:count|plain-?text|cipher-?text|pt|ct|msg|message|digest|mac|adata|payload|[mklnt]len|tcid|result)$/;

/** Whether `candidate` is the key of a test vector: published, so that everybody may compare. */
export function isTestVector({ text }: View, { context, value, quote, nameStart, start, end }: Candidate): boolean {
  if (quote !== '' || !NAME.test(context) || !HEX.test(value)) return false;
  const around = `${text.slice(Math.max(0, nameStart - REACH), start)}\n${text.slice(end, end + REACH)}`;
  const names = new Set(Array.from(around.matchAll(OTHER), ([, name = '']) => name.toLowerCase()));
  return names.size >= OTHERS_MIN && [...names].some(name => TELLING.test(name));
}
