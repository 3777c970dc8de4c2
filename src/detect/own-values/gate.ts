/**
 * Whether a small text may hold one of many values: asked before anything is made of these, so that a commit that holds
 * none costs no more than reading the files they lie in. It never says no to what the search would find. The work is done
 * by a small module of WebAssembly (`kernel/assembly/gate.ts`): on a commit there is no time for an engine to warm up.
 */
import { bestGram, createWeigher } from './best-gram.ts';
import { escapedForms } from './forms.ts';
import { gateBase64 } from './gate-code.ts';
import { unitOf } from './grams.ts';
import { charactersOf } from './spelling.ts';

/** Gathers values as bytes and answers for texts. */
export interface OwnGate {
  /** Takes a value. */
  readonly add: (bytes: Uint8Array) => void;
  /** Takes the values of an env file from its lines; false when a parser has to tell what they are. */
  readonly addLines: (bytes: Buffer) => boolean;
  readonly lets: (view: { readonly bytes: Uint8Array }) => boolean;
}

/** An empty gate: it lets nothing through. `passwordsIn` answers the passwords of addresses in a text. */
export function createGate(passwordsIn: (text: string) => readonly string[]): OwnGate {
  if (typeof WebAssembly === 'undefined') return openGate();
  let module: Module | null = null;
  const load = (): Module => (module ??= loadModule());
  const add = (bytes: Uint8Array): void => {
    const { exports, put } = load();
    if (!exports.takeValue(put(bytes), bytes.length)) addForms(bytes, exports.take);
  };
  return {
    add,
    addLines: bytes => {
      if (!bytes.includes(EQUALS) && !bytes.includes(COLON)) return true;
      if (needsParser(bytes)) return false;
      const { exports, put, records } = load();
      const place = put(bytes);
      const count = exports.takeLines(place, bytes.length);
      for (const { kind, start, end } of records(count)) {
        const value = bytes.toString('utf8', start - place, end - place).trim();
        if (kind === VALUE) add(Buffer.from(value));
        else for (const password of passwordsIn(value)) add(Buffer.from(password));
      }
      return count >= 0;
    },
    lets: ({ bytes }) => module !== null && module.exports.meets(module.put(bytes), bytes.length) !== 0,
  };
}

const EQUALS = 0x3d;
const COLON = 0x3a;
const DOLLAR = 0x24;
const BACKSLASH = 0x5c;
const RETURN = 0x0d;

/** References, escapes, other line ends, an encoding that is not UTF-8. Each a native search. */
function needsParser(bytes: Buffer): boolean {
  if (bytes.includes(DOLLAR) || bytes.includes(BACKSLASH) || bytes.includes(0)) return true;
  return bytes.includes(RETURN) && /\r(?!\n)/.test(bytes.toString('latin1'));
}

/** Where there is no WebAssembly every text is let through as soon as there is a value. */
function openGate(): OwnGate {
  let isOpen = false;
  const open = (): true => (isOpen = true);
  return { add: open, addLines: open, lets: () => isOpen };
}

/** A value without a gram that no escape changes: one of each form that escapes give it. */
function addForms(bytes: Uint8Array, take: (gram: number) => void): void {
  const nothing = (): boolean => false;
  const raw = bestGram(bytes, createWeigher(nothing));
  if (raw.gram === 0) return;
  take(raw.gram);
  if (raw.isPlain) return;
  const characters = charactersOf(Buffer.from(bytes).toString('latin1')).map(character => character.bytes);
  for (const { text, byteAt } of escapedForms(characters)) {
    const { gram } = bestGram(Buffer.from(text, 'latin1'), createWeigher(nothing, byteAt));
    if (gram !== 0) take(gram);
  }
}

// The memory map of `kernel/assembly/gate.ts`.
const UNITS = 0x400;
const RECORDS = 0x50000;
const TEXT = 0x70000;
const RECORD_WORDS = 3;
const VALUE = 0;
const PAGE_BYTES = 1 << 16;

/** What is used of WebAssembly: its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly start: () => void;
  readonly take: (gram: number) => void;
  readonly takeValue: (place: number, length: number) => number;
  readonly takeLines: (place: number, length: number) => number;
  readonly meets: (place: number, length: number) => number;
}

interface Module {
  readonly exports: Exports;
  /** Puts bytes where the module reads them, and answers the place. */
  readonly put: (bytes: Uint8Array) => number;
  readonly records: (
    count: number,
  ) => Iterable<{ readonly kind: number; readonly start: number; readonly end: number }>;
}

let compiled: object | null = null;

function loadModule(): Module {
  compiled ??= new WebAssembly.Module(Buffer.from(gateBase64, 'base64'));
  // A cast: the module is our own.
  const exports = new WebAssembly.Instance(compiled, { env: {} }).exports as Exports;
  const { memory } = exports;
  new Uint8Array(memory.buffer).set(unitOf, UNITS);
  exports.start();
  return {
    exports,
    put: bytes => {
      const missing = Math.ceil((TEXT + bytes.length - memory.buffer.byteLength) / PAGE_BYTES);
      if (missing > 0) memory.grow(missing);
      new Uint8Array(memory.buffer).set(bytes, TEXT);
      return TEXT;
    },
    records: count => {
      const words = new Uint32Array(memory.buffer, RECORDS, Math.max(count, 0) * RECORD_WORDS).slice();
      return Array.from({ length: Math.max(count, 0) }, (_, index) => {
        const [kind = 0, start = 0, end = 0] = words.subarray(index * RECORD_WORDS);
        return { kind, start, end };
      });
    },
  };
}
