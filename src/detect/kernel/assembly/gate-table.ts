/** The grams that the gate has taken: a table of their own numbers, 0 where there is none. */
const TABLE: usize = 0x10000;
const SLOTS: u32 = 0x10000;
const GRAMS_MAX: u32 = 0x8000;

let gramCount: u32 = 0;

export function isEmpty(): bool {
  return gramCount === 0;
}

/** Whether there are more than the table holds: then every text counts as one that has one of them. */
export function isFull(): bool {
  return gramCount > GRAMS_MAX;
}

/** Takes a gram. */
export function take(gram: u32): void {
  let slot = slotOf(gram);
  for (let known = load<u32>(slot); known !== 0; known = load<u32>(slot)) {
    if (known === gram) return;
    slot = after(slot);
  }
  if (gramCount < GRAMS_MAX) store<u32>(slot, gram);
  gramCount++;
}

function slotOf(gram: u32): usize {
  // Knuth's multiplicative hash: 2^32 over the golden ratio.
  return TABLE + ((<usize>((gram * 0x9e3779b1) >> 16)) << 2);
}

function after(slot: usize): usize {
  return slot + 4 === TABLE + ((<usize>SLOTS) << 2) ? TABLE : slot + 4;
}

export function has(gram: u32): bool {
  let slot = slotOf(gram);
  for (let known = load<u32>(slot); known !== 0; known = load<u32>(slot)) {
    if (known === gram) return true;
    slot = after(slot);
  }
  return false;
}
