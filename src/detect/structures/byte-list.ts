import { classifyName } from '../generic/names.ts';
import { readCredential } from './credential.ts';
import type { Structure } from './structure.ts';
import { lower, severityField } from './severity.ts';

/** Bytes of keys of common ciphers and signatures. */
const KEY_BYTES: ReadonlySet<number> = new Set([16, 24, 32, 48, 64]);
const BYTES_MIN = 16;
const ENTRY = /0x([0-9a-f]{1,2})|(\d{1,3})/gi;
const ESCAPED = /\\x([0-9a-f]{2})|[^\\]/gi;

/** A key that is written byte by byte under a name that says so: drawn, and as long as a key is, or a readable credential. */
export const byteList: Structure = (view, match) => {
  const { strength } = classifyName(match.groups['name'] ?? '', match.groups['name'] ?? '');
  const bytes = strength === 0 ? null : readBytes(view.text.slice(match.start, match.end));
  if (bytes === null || bytes.length < BYTES_MIN || isCounted(bytes)) return [];
  const text = bytes.toString('latin1');
  const isText = /^[\x20-\x7e]+$/.test(text);
  if (isText ? readCredential(text) === null : !KEY_BYTES.has(bytes.length)) return [];
  const severity = strength === 1 ? 'warning' : lower(view, 'error');
  return [
    {
      ruleId: match.ruleId,
      start: match.start,
      end: match.end,
      ...severityField(severity),
      reasons: [isText ? 'readable-bytes' : 'key-bytes'],
    },
  ];
};

function readBytes(list: string): Buffer | null {
  const isEscaped = list.startsWith('\\');
  const values = isEscaped
    ? Array.from(list.matchAll(ESCAPED), ([whole, hex]) =>
        hex === undefined ? whole.charCodeAt(0) : Number.parseInt(hex, 16),
      )
    : Array.from(list.matchAll(ENTRY), ([, hex, decimal]) =>
        hex === undefined ? Number(decimal) : Number.parseInt(hex, 16),
      );
  return values.some(value => value > 255) ? null : Buffer.from(values);
}

/** Tables and samples: few distinct bytes, or bytes that count up or down. */
function isCounted(bytes: Buffer): boolean {
  if (new Set(bytes).size < bytes.length * 0.55) return true;
  const steps = new Map<number, number>();
  for (let at = 1; at < bytes.length; at++) {
    const step = (bytes[at] ?? 0) - (bytes[at - 1] ?? 0);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  return Math.max(...steps.values()) > bytes.length / 4;
}
