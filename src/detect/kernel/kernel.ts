/** The kernel at work: a WebAssembly module that reads raw bytes and tells where there is anything to look at. */
import { pairSurprises } from '../../text/randomness.ts';
import { kernelBase64 } from './code.ts';
import type { KernelImage } from './image.ts';

/** Target of a run of encoded bytes. */
export const TARGET_RUN = 0xfff0;
/** Target of a run that may be a value by itself. */
export const TARGET_ALONE = 0xfff1;

/**
 * Looks at bytes and hands over every record as three words from `at` on: where it starts, the number of the keyword (or
 * the end of a run), and its target: a rule, a role, `TARGET_RUN` or `TARGET_ALONE`. Those of one target come in ascending order.
 * `known` is what `flags` says of the file.
 */
export type Kernel = (bytes: Uint8Array, known: number, visit: (record: Int32Array, at: number) => void) => void;

// The memory map of `assembly/memory.ts`.
const SURPRISES = 0xa00;
const STEPS = 0x4000;
const RECORDS = 0x8000;
const STATES = 0x40000;
const ACCEPTING = 0x140000;
const IMAGE = 0x240000;
const RECORD_WORDS = 3;
/** Zero bytes that stand before and behind a text: a block of the automaton and more. */
const MARGIN_BYTES = 4096;
const PAGE_BYTES = 1 << 16;

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** What is used of WebAssembly: its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

interface Exports {
  readonly memory: Memory;
  readonly start: () => void;
  readonly begin: (place: number, length: number, known: number) => void;
  readonly next: () => number;
  readonly isDone: () => number;
  readonly isBroken: () => number;
}

let compiled: object | null = null;

const kernels = new WeakMap<KernelImage, Kernel>();

/** The kernel for `image`: a detector with rules of a team has the one of the built-in rules in common with that without. */
export function kernelFor(image: KernelImage): Kernel | null {
  const known = kernels.get(image);
  if (known !== undefined) return known;
  const made = createKernel(image);
  if (made !== null) kernels.set(image, made);
  return made;
}

/** Prepares a kernel for rules in the form of `encodeImage`. Takes about half a millisecond; null where there is no WebAssembly. */
export function createKernel(image: KernelImage): Kernel | null {
  if (typeof WebAssembly === 'undefined') return null;
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBase64, 'base64'));
  // A cast: the module is our own.
  const kernel = new WebAssembly.Instance(compiled, { env: { abort } }).exports as Exports;
  const { memory } = kernel;
  const place = (IMAGE + image.rest.size + MARGIN_BYTES + 63) & ~63;
  grow(memory, place + MARGIN_BYTES);
  let whole = new Uint8Array(memory.buffer);
  let records = new Int32Array(memory.buffer, RECORDS);
  whole.set(pairSurprises(), SURPRISES);
  image.steps.readInto(whole.subarray(STEPS));
  image.passing.readInto(whole.subarray(STATES));
  image.accepting.readInto(whole.subarray(ACCEPTING));
  image.rest.readInto(whole.subarray(IMAGE));
  kernel.start();
  return (bytes, known, visit) => {
    const end = place + bytes.length;
    if (grow(memory, end + MARGIN_BYTES)) {
      whole = new Uint8Array(memory.buffer);
      records = new Int32Array(memory.buffer, RECORDS);
    }
    whole.set(bytes, place);
    whole.fill(0, end, end + MARGIN_BYTES);
    kernel.begin(place, bytes.length, known);
    do {
      const count = kernel.next();
      for (let at = 0; at < count * RECORD_WORDS; at += RECORD_WORDS) visit(records, at);
    } while (kernel.isDone() === 0);
    if (kernel.isBroken() !== 0) throw new Error('the kernel has lost places');
  };
}

/** Makes a memory at least as large; true when its buffer is another one now. */
function grow(memory: Memory, bytes: number): boolean {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES);
  if (missing <= 0) return false;
  memory.grow(missing);
  return true;
}

function abort(): never {
  throw new Error('the kernel gave up');
}
