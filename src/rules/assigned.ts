/**
 * Source of a pattern: what stands between a name and its value, for rules whose value says nothing without the name and
 * whose name holds no word of a credential. Quotes and brackets of the name, a type (`: &str`, `: string`) or accessors of
 * C#, an operator, the end of an element, or the entry `value` beside the name.
 */
export const assigned: string = [
  '\\\\?["\'`\\]]{0,2}',
  '(?:\\s{0,2}:\\s{0,2}(?:&?str|[sS]tring)|\\s{0,2}\\{ get; (?:set|init); \\})?',
  '(?:\\s{0,3}(?:\\|\\||\\?\\?|=>|:=|[:=,>|(])|\\s{1,3}value=|</(?:key|string)>\\s{0,20}<string>|\\s{1,20}value:)',
  '\\s{0,3}\\\\?["\'`]?',
].join('');
