/** Files that trufflehog is given with `--exclude-paths`: one pattern of paths a line. */
import { noDecisions, type Decisions } from './decisions.ts';
import type { Document } from './document.ts';
import { parted, pathDecision } from './path-decision.ts';

/** Reads the list; empty lines and lines that begin with `#` say nothing. */
export function trufflehogExcludes({ name, text }: Pick<Document, 'name' | 'text'>): Decisions {
  const found = text.split(/\r?\n/).flatMap((line, index) => {
    const source = line.replace('\ufeff', '').trim();
    return source === '' || source.startsWith('#')
      ? []
      : [pathDecision({ source, dialect: 'go', at: `${name}:${index + 1}` })];
  });
  const { good, left } = parted(found);
  return { ...noDecisions('trufflehog', 'trufflehog exclude list', name), paths: good, left, comments: 'trufflehog' };
}
