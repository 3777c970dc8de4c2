/** Escapes what is not ASCII in a program: in texts, patterns and names of properties, where an escape means the same; raw templates have none. */
export function toAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
