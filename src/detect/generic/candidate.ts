/** How name and value stand to each other. */
export type Form =
  /** `name = 'value'`, `name: value`, `<name>value</name>`. */
  | 'assign'
  /** `name == 'value'`. */
  | 'compare'
  /** `${name:-value}`, `name || 'value'`. */
  | 'default'
  /** `f('name', 'value')`. */
  | 'argument'
  /** `setName('value')`. */
  | 'call'
  /** `name = wrap('value')`. */
  | 'wrapped'
  /** `name: X` and `value: Y` beside or below each other, or in the cells of a row. */
  | 'pair'
  /** A value in a map or list that has the name: `names = { key: 'value' }`. */
  | 'member'
  /** `--name value`, `curl -u user:value`. */
  | 'command'
  /** `Authorization: Bearer value`. */
  | 'header'
  /** `PASSWORD 'value'`, `IDENTIFIED BY 'value'`. */
  | 'statement'
  /** In running text: the name is `value`. */
  | 'told'
  /** A secret of the environment that a statement prints; the value is the expression. */
  | 'logged'
  /** One that an answer or a page shows. */
  | 'answered';

/** A name and a value that is assigned to it, found by bytes alone. Offsets are half-open, in the view's text. */
export interface Candidate {
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Last segment of the name as written: `client-secret` of `spring.oauth.client-secret`. */
  readonly name: string;
  /** The whole name as written. */
  readonly context: string;
  /** The value after unquoting. */
  readonly start: number;
  readonly end: number;
  /** Slice of the text from `start` to `end`, escapes left as they are. */
  readonly value: string;
  /** Opening quote, empty for a bare value. */
  readonly quote: string;
  /** As written, without blanks. */
  readonly operator: string;
  readonly form: Form;
}
