/** Edits one value in the text of a JSON file (package.json) and leaves every other byte as it is. Pure. */

interface Member {
  readonly key: string;
  /** Offsets of the key's opening quote, of the value's first character and behind its last. */
  readonly keyStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Sets the string at `path`, making the objects above it where they are missing. `text` must be valid JSON. */
export function setJsonString(text: string, path: readonly string[], value: string): string {
  const at = locate(text, path);
  const json = JSON.stringify(value);
  if (at.member) return splice(text, at.member.valueStart, at.member.valueEnd, json);
  const unit = indentUnit(text);
  const depth = path.length - at.missing.length + 1;
  const wrapped = at.missing
    .slice(1)
    .reduceRight(
      (inner, key, index) =>
        `{${newline(text)}${unit.repeat(depth + index + 1)}${JSON.stringify(key)}: ${inner}${newline(text)}${unit.repeat(depth + index)}}`,
      json,
    );
  return insertMember(text, at.objectStart, `${JSON.stringify(at.missing[0])}: ${wrapped}`, unit.repeat(depth));
}

/** Takes the member at `path` out, with its comma; an object left empty goes too. The same text when there is none. */
export function removeJsonKey(text: string, path: readonly string[]): string {
  const at = locate(text, path);
  if (!at.member) return text;
  const { members } = membersOf(text, at.objectStart);
  if (members.length === 1 && path.length > 1) return removeJsonKey(text, path.slice(0, -1));
  const index = members.findIndex(member => member.keyStart === at.member?.keyStart);
  const before = members[index - 1];
  const after = members[index + 1];
  if (before) return splice(text, before.valueEnd, at.member.valueEnd, '');
  if (after) return splice(text, at.member.keyStart, after.keyStart, '');
  return splice(text, at.objectStart + 1, at.member.valueEnd, '').replace(/\{\s*\}/, '{}');
}

interface Location {
  /** Offset of the brace of the deepest object on the path that exists. */
  readonly objectStart: number;
  readonly member: Member | null;
  /** Keys of the path from there on that do not exist. */
  readonly missing: readonly string[];
}

function locate(text: string, path: readonly string[]): Location {
  let objectStart = skipSpace(text, 0);
  for (const [index, key] of path.entries()) {
    const member = membersOf(text, objectStart).members.find(candidate => candidate.key === key) ?? null;
    if (member === null) return { objectStart, member, missing: path.slice(index) };
    if (index === path.length - 1) return { objectStart, member, missing: [] };
    if (text[member.valueStart] !== '{') throw new SyntaxError(`${path.slice(0, index + 1).join('.')} is no object`);
    objectStart = member.valueStart;
  }
  return { objectStart, member: null, missing: path };
}

/** The members of the object whose brace is at `start`. */
function membersOf(text: string, start: number): { readonly members: readonly Member[]; readonly end: number } {
  if (text[start] !== '{') throw new SyntaxError('An object was expected');
  const members: Member[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const valueEnd = endOfValue(text, valueStart);
    members.push({ key: JSON.parse(text.slice(at, keyEnd)), keyStart: at, valueStart, valueEnd });
    at = skipSpace(text, valueEnd);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return { members, end: at };
}

function insertMember(text: string, objectStart: number, member: string, indent: string): string {
  const { members, end } = membersOf(text, objectStart);
  const last = members.at(-1);
  const oneLine = members.length > 0 && !text.slice(objectStart, end).includes('\n');
  if (last)
    return splice(text, last.valueEnd, last.valueEnd, oneLine ? `, ${member}` : `,${newline(text)}${indent}${member}`);
  const outer = indent.slice(indentUnit(text).length);
  return splice(text, objectStart + 1, end, `${newline(text)}${indent}${member}${newline(text)}${outer}`);
}

function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  if (first !== '{' && first !== '[') return start + (/^[^\s,\]}]+/.exec(text.slice(start))?.[0].length ?? 0);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at) - 1;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  throw new SyntaxError('The JSON ends too early');
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  throw new SyntaxError('The JSON ends within a string');
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s\uFEFF]/.test(text[at] ?? '')) at++;
  return at;
}

function indentUnit(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
