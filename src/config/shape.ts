/** The shape of a configuration file as data: from one table come the check, its examples and the JSON Schema. */

/** What may stand at a place. `doc` is one sentence with a period, `example` what a message shows. */
export type Shape = { readonly doc: string; readonly example: unknown } & (
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'string'; readonly pattern?: RegExp; readonly patternSays?: string; readonly lengthMax: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly min?: number }
  /** Any keys, each with the same kind of value. `keys` names what they must be. */
  | { readonly kind: 'map'; readonly of: Shape; readonly keys?: 'rule-id' }
  | {
      readonly kind: 'object';
      readonly fields: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
      /** Keys that have their place elsewhere → where. */
      readonly elsewhere?: Readonly<Record<string, string>>;
    }
);

/** A string; at most 1000 characters where nothing else is said. */
export function text(doc: string, example: string, lengthMax = 1000): Shape {
  return { kind: 'string', doc, example, lengthMax };
}
/** A list of the same things. */
export function list(doc: string, of: Shape, min?: number): Shape {
  return { kind: 'list', doc, of, example: [of.example], ...(min === undefined ? {} : { min }) };
}

/** An https address. */
export const address: Shape = {
  kind: 'string',
  doc: 'An https address.',
  example: 'https://wiki.example.org/leaked-secrets',
  lengthMax: 2000,
  pattern: /^https:\/\/[^\s/]+(?:\/\S*)?$/,
  patternSays: 'an https address',
};

/** The JSON Schema (draft 2020-12) of a shape, for editors. */
export function toJsonSchema(shape: Shape): Readonly<Record<string, unknown>> {
  return { description: shape.doc, ...typeOf(shape), examples: [shape.example] };
}

function typeOf(shape: Shape): Readonly<Record<string, unknown>> {
  switch (shape.kind) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number', minimum: shape.min, maximum: shape.max };
    case 'string':
      return {
        type: 'string',
        minLength: 1,
        maxLength: shape.lengthMax,
        ...(shape.pattern ? { pattern: shape.pattern.source } : {}),
      };
    case 'choice':
      return { enum: shape.of };
    case 'list':
      return {
        type: 'array',
        items: toJsonSchema(shape.of),
        ...(shape.min === undefined ? {} : { minItems: shape.min }),
      };
    case 'map':
      return { type: 'object', additionalProperties: toJsonSchema(shape.of) };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(shape.fields).map(([key, of]) => [key, toJsonSchema(of)])),
        additionalProperties: false,
        ...(shape.required ? { required: shape.required } : {}),
      };
    default:
      return shape satisfies never;
  }
}
