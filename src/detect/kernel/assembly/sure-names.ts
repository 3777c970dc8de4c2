/** Names that may surely hold a secret: those of strength 3 in `generic/names.ts` whose kind is neither `auth` nor `other`, and some more. */
import { classAt, LETTER } from './classes';
import { mayBePassword } from './password-names';
import { at8 } from './text';

/** Longest word of which a message must speak, too. */
const BARE_MAX: usize = 6;

/** Three bytes in lower case, the first one lowest. */
function threeAt(at: usize): u32 {
  return (load<u32>(at) & 0xffffff) | 0x202020;
}

/** Whether a name that holds a stem may be a sure one: by the word at the stem, or by one that is no stem. */
export function maySurelyHold(stem: usize, nameStart: usize, nameEnd: usize): bool {
  return isSure(stem, nameStart, nameEnd) || mayBePassword(nameStart, nameEnd) || speaksOfBearer(nameStart, nameEnd);
}

/** `jwt` or `bearer`, or `pat` at its end. */
function speaksOfBearer(nameStart: usize, nameEnd: usize): bool {
  if (threeAt(nameEnd - 3) === 0x746170) return true;
  for (let at = nameStart; at < nameEnd; at++) {
    const three = threeAt(at);
    if (three === 0x74776a || three === 0x616562) return true;
  }
  return false;
}

function isSure(stem: usize, nameStart: usize, nameEnd: usize): bool {
  const first = at8(stem);
  const word = first === 0x5f || first === 0x2d ? stem + 1 : stem;
  switch (threeAt(word)) {
    case 0x79656b: // key
      return isStrongBeforeKey(lettersBefore(word, nameStart));
    case 0x6b6f74: // tok
      return isStrongBeforeToken(lettersBefore(word, nameStart)) || isBare(word, nameStart, nameEnd);
    case 0x747561: // auth, but not authkey and auth_token
      return isKeyOrToken(at8(word + 4)) || isKeyOrToken(at8(word + 5));
    case 0x657263: // cre
    case 0x656573: // see
    case 0x70746f: // otp
    case 0x706570: // pep
    case 0x6f6f63: // coo
    case 0x6c6173: // salt, and salasana, which is a password
      return false;
    default:
      return true;
  }
}

function isKeyOrToken(first: u32): bool {
  return (first | 0x20) === 0x6b || (first | 0x20) === 0x74;
}

/** Whether a name is `token` or `secret` and nothing else. */
export function isBare(word: usize, nameStart: usize, nameEnd: usize): bool {
  let end = word;
  while (end - word <= BARE_MAX && (classAt(end) & LETTER) !== 0) end++;
  if (end !== nameEnd) return false;
  if (word <= nameStart || at8(word - 1) === 0x2e) return true;
  // $ and -
  return word === nameStart + 1 && (at8(nameStart) === 0x24 || at8(nameStart) === 0x2d);
}

/** Where the letters before a word end: between two words may be digits and separators. */
function lettersBefore(word: usize, nameStart: usize): usize {
  let at = word;
  while (at > nameStart && (classAt(at - 1) & LETTER) === 0) at--;
  return at;
}

/** The ends of what makes a key a secret one. */
function isStrongBeforeKey(end: usize): bool {
  switch (threeAt(end - 3)) {
    case 0x697061: // api
    case 0x737365: // access
    case 0x657461: // private
    case 0x676e69: // signing
    case 0x6e6f69: // encryption
    case 0x726574: // master
    case 0x746572: // secret
    case 0x746e75: // account
    case 0x656761: // storage
    case 0x687475: // auth
    case 0x6e696d: // admin
    case 0x72656d: // consumer
    case 0x6e6769: // sign
    case 0x747079: // crypt
    case 0x736561: // aes
    case 0x63616d: // hmac
    case 0x74776a: // jwt
    case 0x646572: // shared
    case 0x707061: // app
    case 0x656369: // service
    case 0x65736e: // license
      return true;
    default:
      return false;
  }
}

/** The same for a token. */
function isStrongBeforeToken(end: usize): bool {
  switch (threeAt(end - 3)) {
    case 0x737365: // access
    case 0x687475: // auth
    case 0x687365: // refresh
    case 0x726572: // bearer
    case 0x697061: // api
    case 0x746f62: // bot
    case 0x6e6f69: // session
    case 0x6c616e: // personal
    case 0x796f6c: // deploy
    case 0x797274: // registry
    case 0x657461: // private
    case 0x746572: // secret
    case 0x707061: // app
    case 0x726573: // user
    case 0x627568: // github
    case 0x62616c: // gitlab
    case 0x6b6361: // slack
      return true;
    default:
      return (at8(end - 2) | 0x20) === 0x69 && (at8(end - 1) | 0x20) === 0x64;
  }
}
