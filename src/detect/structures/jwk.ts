import { decodeBase64 } from '../../formats/base64.ts';
import { readJwk } from '../../formats/private-key.ts';
import { knownFake } from '../../text/known-fakes.ts';
import type { Structure } from './structure.ts';
import { keyHits, lowerByPath } from './pem.ts';

const REACH = 8192;
const MEMBER = /\\{0,3}["']?(\w{1,24})\\{0,3}["']?\s{0,20}:\s{0,20}\\{0,3}["']([^"'\\]{0,4096})/g;

/** Reads the object around `"kty"`: private when it holds `d`, `k` or `priv`; proven by loading it. */
export const jwk: Structure = (view, match, context) => {
  const [from, to] = objectAround(view.text, match.start);
  context.read(to - from);
  const members: Record<string, string> = {};
  const places: Record<string, readonly [number, number]> = {};
  for (const found of view.text.slice(from, to).matchAll(MEMBER)) {
    const [whole, name = '', value = ''] = found;
    members[name] = value;
    const end = from + found.index + whole.length;
    places[name] = [end - value.length, end];
  }
  const name = { oct: 'k', AKP: 'priv' }[members['kty'] ?? ''] ?? 'd';
  const place = places[name];
  const value = members[name];
  if (place === undefined || value === undefined || value === '' || knownFake(value) !== null) return [];
  const spot = { ruleId: match.ruleId, start: place[0], end: place[1] };
  if (name !== 'd') {
    const bytes = decodeBase64(value);
    const isKey = bytes !== null && bytes.length >= 16 && new Set(bytes).size >= 8;
    if (!isKey) return [];
    return lowerByPath(
      [{ ...spot, reasons: ['jwk-symmetric'], detail: 'Whoever holds it can sign and check tokens.' }],
      view,
    );
  }
  const key = readJwk(members);
  return key === null ? [] : lowerByPath(keyHits(key, spot, null), view);
};

/** The braces around a place; objects inside it are rare and belong to it. */
function objectAround(text: string, at: number): readonly [number, number] {
  let [start, depth] = [at, 0];
  for (; start > Math.max(0, at - REACH); start--) {
    if (text[start] === '}') depth++;
    if (text[start] === '{' && depth-- === 0) break;
  }
  let end = start + 1;
  for (depth = 1; end < Math.min(text.length, start + 2 * REACH) && depth > 0; end++) {
    if (text[end] === '{') depth++;
    if (text[end] === '}') depth--;
  }
  return [start, end];
}
