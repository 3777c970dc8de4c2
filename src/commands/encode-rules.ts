/** The built-in rules in compiled form; only the build imports this, every other part reads the two files. */
import { encodeTable } from '../detect/table-encode.ts';
import type { EncodedTable } from '../detect/table-encode.ts';
import { stems } from '../detect/generic/stems.ts';
import { generic } from '../rules/generic.ts';
import { rules } from '../rules/index.ts';

/** Compiles all rules of this package. */
export function encodeBuiltIn(): EncodedTable {
  return encodeTable([...rules, ...generic], stems);
}
