/** The kernel: one pass over a text that tells where rules, assignments and decoders have anything to look at. */
import { makeClasses } from './classes';
import { isJoined, isPercent } from './escapes';
import { BLOCK, foundIn, foundPlace, foundState, scanBlock } from './keywords';
import { NO_STEMS } from './flags';
import { emit, FOLDED, hasLost, IMAGE, recordCount, resetRecords } from './memory';
import { findRuns, resetRuns } from './runs';
import { makeKinds } from './surprise';
import { mayMatch, setPrograms } from './programs';
import { mayBeSpecial } from './special';
import { mayAssign } from './stems';
import { at8, setText, textEnd, textStart } from './text';

const ROLE_STEM: u32 = 0xff00;
const ROLE_PERCENT: u32 = 0xff02;
const ROLE_JOINED: u32 = 0xff04;
const CHUNK: usize = 0x2000;
/** Records after which the caller takes them. */
const RECORDS_FULL: u32 = 0x1000;

/** Where the entries of an accepting state start, and then those of the next one. */
let lists: usize = 0;
let entries: usize = 0;
let keywords: usize = 0;
let targets: usize = 0;
let letters: usize = 0;
let programs: usize = 0;

let at: usize = 0;
let flags: u32 = 0;

/** To be called once, when the image and the surprises are in place. */
export function start(): void {
  makeClasses();
  makeKinds();
  lists = IMAGE + load<u32>(IMAGE);
  entries = IMAGE + load<u32>(IMAGE, 4);
  keywords = IMAGE + load<u32>(IMAGE, 8);
  targets = IMAGE + load<u32>(IMAGE, 12);
  letters = IMAGE + load<u32>(IMAGE, 16);
  programs = IMAGE + load<u32>(IMAGE, 20);
  setPrograms(IMAGE + load<u32>(IMAGE, 24));
}

/** Begins a text of `length` bytes at `place`; a kilobyte of zeros must stand before and behind it. */
export function begin(place: u32, length: u32, known: u32): void {
  setText(place, length);
  resetRuns();
  at = textStart;
  flags = known;
}

/** Goes on with the text, and returns the number of records; the text is done when it answers and `isDone`. */
export function next(): u32 {
  resetRecords();
  while (at < textEnd && recordCount() < RECORDS_FULL) {
    const end = min(textEnd, at + CHUNK);
    findKeywords(at, end);
    findRuns(at, end);
    at = end;
  }
  return recordCount();
}

export function isDone(): bool {
  return at >= textEnd;
}

export function isBroken(): bool {
  return hasLost();
}

/** Keywords of which a piece ends in a range. */
function findKeywords(start: usize, end: usize): void {
  for (let block = start; block < end; block += BLOCK) {
    scanBlock(block);
    for (let stream: u32 = 0; stream < 8; stream++) {
      const count = foundIn(stream);
      for (let index: u32 = 0; index < count; index++)
        tryState(block + foundPlace(stream, index), foundState(stream, index));
    }
  }
}

/** Each entry of a state: a keyword, and how far before the end of the piece it starts. */
function tryState(end: usize, state: u32): void {
  let entry = entries + ((<usize>load<u32>(lists + ((<usize>state) << 2))) << 2);
  const last = entries + ((<usize>load<u32>(lists + ((<usize>state) << 2), 4)) << 2);
  for (; entry < last; entry += 4) {
    const word = load<u32>(entry);
    tryKeyword(end - <usize>(word >> 16), word & 0xffff);
  }
}

/** A keyword: where its letters are, their number, and its targets. */
function tryKeyword(start: usize, keyword: u32): void {
  const record = keywords + keyword * 12;
  const text = letters + load<u32>(record);
  const length = <usize>load<u16>(record, 4);
  if (start < textStart || start + length > textEnd) return;
  for (let index: usize = 0; index < length; index++) {
    const wanted = at8(text + index);
    const found = at8(start + index);
    if (load<u8>(FOLDED + found) !== load<u8>(FOLDED + wanted)) return;
    // The automaton takes a space for a tab, and words between spaces are everywhere.
    if (wanted === 0x09 && found !== 0x09) return;
  }
  let target = targets + (load<u32>(record, 8) << 3);
  for (let left = <u32>load<u16>(record, 6); left > 0; left--) {
    tryTarget(start, keyword, load<u32>(target), load<u32>(target, 4));
    target += 8;
  }
}

function tryTarget(start: usize, keyword: u32, target: u32, program: u32): void {
  if (target === ROLE_STEM) {
    if ((flags & NO_STEMS) !== 0 || !(program === 0 ? mayAssign(start, flags) : mayBeSpecial(start))) return;
  } else if (target === ROLE_JOINED) {
    if (!isJoined(start)) return;
  } else if (target === ROLE_PERCENT) {
    if (!isPercent(start)) return;
  } else if (program !== 0 && !mayMatch(start, programs + program)) return;
  emit(<u32>(start - textStart), keyword, target);
}
