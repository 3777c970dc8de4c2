/** Whether a text is code that a tool has written for machines. */
const MINIFIED_KINDS: ReadonlySet<string> = new Set(['js', 'mjs', 'cjs', 'jsx', 'ts', 'vue', 'html']);
/** Of a shorter text the path alone tells what is known of it. */
export const shapedBytesMin = 4000;
const PROBES = [0.25, 0.5, 0.75];
const LINE_MAX = 1000;
const LF = 0x0a;

/** Minified and bundled code: of three places in the text, two lie in lines of over 1,000 characters with hardly a blank. */
export function isMinified(bytes: Uint8Array, kind: string): boolean {
  if (bytes.length < shapedBytesMin || !MINIFIED_KINDS.has(kind)) return false;
  let dense = 0;
  for (const share of PROBES) {
    const at = Math.floor(bytes.length * share);
    const end = bytes.indexOf(LF, at);
    const start = bytes.lastIndexOf(LF, at);
    if (
      (end === -1 ? bytes.length : end) - start > LINE_MAX &&
      blanksAfter(bytes, Math.max(start, at - LINE_MAX)) < LINE_MAX * 0.1
    )
      dense++;
  }
  return dense >= 2;
}

function blanksAfter(bytes: Uint8Array, start: number): number {
  let blanks = 0;
  for (let at = start; at < start + LINE_MAX; at++) if (bytes[at] === 0x20) blanks++;
  return blanks;
}
