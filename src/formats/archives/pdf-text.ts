/** What a content stream of a PDF file shows. */
import type { Font } from './pdf-fonts.ts';

/** Operands and operators; where a string in brackets ends is found by counting. */
const TOKEN =
  /\(|<([0-9A-Fa-f\s]*)>|\/([^\s()<>[\]{}/%]{0,127})|([-+]?(?:\d+\.?\d*|\.\d+))|([A-Za-z'"][A-Za-z*]{0,10})/g;

/** In thousandths of an em: a gap in an array of strings from which on it is a blank. */
const BLANK = -180;

/** Text that `stream` shows, a line for each line of the page, read through its fonts. */
export function shownText(stream: string, fonts: ReadonlyMap<string, Font>): string {
  if (!/\bBT\b/.test(stream)) return '';
  const tokens = new RegExp(TOKEN);
  let text = '';
  let font: Font | undefined;
  let strings = '';
  let name = '';
  let numbers: number[] = [];
  let height = 0;
  for (let token = tokens.exec(stream); token !== null; token = tokens.exec(stream)) {
    const [, hex, key, number, operator] = token;
    if (number !== undefined) {
      numbers.push(Number(number));
      if (strings !== '' && Number(number) < BLANK) strings += ' ';
    } else if (key !== undefined) name = key;
    else if (operator === undefined) {
      const [codes, end] = hex === undefined ? bracketed(stream, tokens.lastIndex) : [unhex(hex), tokens.lastIndex];
      strings += decoded(codes, font);
      tokens.lastIndex = end;
    } else {
      const [before, last] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
      if (operator === 'Tf') font = fonts.get(name);
      else if (operator === 'T*' || operator === "'" || operator === '"') text += '\n';
      else if (operator === 'Td' || operator === 'TD') {
        text += last === 0 ? blank(text) : '\n';
        height += last;
      } else if (operator === 'Tm') {
        text += last === height && before !== 0 ? blank(text) : '\n';
        height = last;
      }
      if (/^(?:T[jJ]|'|")$/.test(operator)) text += strings;
      strings = '';
      numbers = [];
    }
  }
  const lines = text.split('\n').map(line => line.trim());
  return lines.filter(line => line !== '').join('\n');
}

function blank(text: string): string {
  return text === '' || text.endsWith('\n') || text.endsWith(' ') ? '' : ' ';
}

function unhex(hex: string): string {
  return Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1');
}

/** Codes that the map of the font does not know say nothing, unless they are one byte each. */
function decoded(codes: string, font: Font | undefined): string {
  if (font === undefined) return codes.includes('\0') ? '' : codes;
  let text = '';
  for (let index = 0; index + font.width <= codes.length; index += font.width) {
    let code = 0;
    for (let at = index; at < index + font.width; at++) code = code * 256 + codes.charCodeAt(at);
    text += font.characters.get(code) ?? (font.width === 1 ? codes.charAt(index) : '');
  }
  return text;
}

/** The string whose opening bracket ends before `start`, unescaped, and where it ends. Brackets in it may nest. */
function bracketed(stream: string, start: number): readonly [string, number] {
  let depth = 1;
  let at = start;
  for (; at < stream.length; at++) {
    const sign = stream[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) break;
  }
  return [unescape(stream.slice(start, at)), at + 1];
}

function unescape(text: string): string {
  return text.replace(/\\([nrtbf()\\]|[0-7]{1,3}|\r?\n)/g, (_, code: string) => {
    const named = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code];
    if (named !== undefined) return named;
    if (/[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return code.endsWith('\n') ? '' : code;
  });
}
