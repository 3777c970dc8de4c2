/** One pass of the automaton over a block of the text, eight places at once: each step waits for memory, eight wait together. */
import { ACCEPT, FOUND, STATES, STEPS } from './memory';

/** Bytes that one stream reads of a block, and that the eight read together. */
const STREAM: usize = 256;
export const BLOCK: usize = 8 * STREAM;
/** How far back a state may depend on what was read: a beginning of a keyword, and an escape before it. */
const WARM_UP: usize = 12;
/** Room for what one stream finds: a word for each byte. */
const ROOM: usize = STREAM * 4;

function step(state: u32, code: usize): u32 {
  return load<u16>(((<usize>state) << 7) | <usize>load<u8>(code, STEPS), STATES);
}

/** The state in which a scan from the very beginning would reach `at`. */
function stateAt(at: usize): u32 {
  let state: u32 = 0;
  for (let before = at - WARM_UP; before < at; before++) state = step(state, load<u8>(before));
  return state;
}

let counts0: u32 = 0;
let counts1: u32 = 0;
let counts2: u32 = 0;
let counts3: u32 = 0;
let counts4: u32 = 0;
let counts5: u32 = 0;
let counts6: u32 = 0;
let counts7: u32 = 0;

/** Number of states that a stream has noted in the last block. */
export function foundIn(stream: u32): u32 {
  switch (stream) {
    case 0:
      return counts0;
    case 1:
      return counts1;
    case 2:
      return counts2;
    case 3:
      return counts3;
    case 4:
      return counts4;
    case 5:
      return counts5;
    case 6:
      return counts6;
    default:
      return counts7;
  }
}

/** What a stream has noted: the place behind a keyword's piece, from the start of the block. */
export function foundPlace(stream: u32, index: u32): usize {
  return <usize>stream * STREAM + <usize>load<u16>(FOUND + <usize>stream * ROOM + ((<usize>index) << 2)) + 1;
}

/** And the state, counted from the first at which a keyword ends. */
export function foundState(stream: u32, index: u32): u32 {
  return <u32>load<u16>(FOUND + <usize>stream * ROOM + ((<usize>index) << 2), 2) - ACCEPT;
}

function note(stream: u32, count: u32, place: usize, state: u32): void {
  store<u32>(FOUND + <usize>stream * ROOM + ((<usize>count) << 2), <u32>place | (state << 16));
}

/** Scans a block; it may reach beyond the text, where only zeros stand. */
export function scanBlock(start: usize): void {
  let state0 = stateAt(start);
  let state1 = stateAt(start + STREAM);
  let state2 = stateAt(start + 2 * STREAM);
  let state3 = stateAt(start + 3 * STREAM);
  let state4 = stateAt(start + 4 * STREAM);
  let state5 = stateAt(start + 5 * STREAM);
  let state6 = stateAt(start + 6 * STREAM);
  let state7 = stateAt(start + 7 * STREAM);
  counts0 = counts1 = counts2 = counts3 = 0;
  counts4 = counts5 = counts6 = counts7 = 0;
  const end = start + STREAM;
  for (let at = start; at < end; at++) {
    state0 = step(state0, load<u8>(at));
    state1 = step(state1, load<u8>(at, STREAM));
    state2 = step(state2, load<u8>(at, 2 * STREAM));
    state3 = step(state3, load<u8>(at, 3 * STREAM));
    state4 = step(state4, load<u8>(at, 4 * STREAM));
    state5 = step(state5, load<u8>(at, 5 * STREAM));
    state6 = step(state6, load<u8>(at, 6 * STREAM));
    state7 = step(state7, load<u8>(at, 7 * STREAM));
    if (((state0 | state1 | state2 | state3 | state4 | state5 | state6 | state7) & ACCEPT) === 0) continue;
    const place = at - start;
    if ((state0 & ACCEPT) !== 0) note(0, counts0++, place, state0);
    if ((state1 & ACCEPT) !== 0) note(1, counts1++, place, state1);
    if ((state2 & ACCEPT) !== 0) note(2, counts2++, place, state2);
    if ((state3 & ACCEPT) !== 0) note(3, counts3++, place, state3);
    if ((state4 & ACCEPT) !== 0) note(4, counts4++, place, state4);
    if ((state5 & ACCEPT) !== 0) note(5, counts5++, place, state5);
    if ((state6 & ACCEPT) !== 0) note(6, counts6++, place, state6);
    if ((state7 & ACCEPT) !== 0) note(7, counts7++, place, state7);
  }
}
