/** What documentation inside code shows: answers, examples and sessions in comments. */
import type { View } from '../view.ts';
import type { Candidate } from './candidate.ts';
import { isInDocstring } from './docstrings.ts';
import type { FileFacts } from './facts.ts';
import type { NameClass } from './names.ts';

/** Characters around a value that are read. */
const SNIPPET = 400;
/** A token of the line before may be a long one. */
const ANSWER = 1500;
/** Documentation of a resource shows it whole. */
const COMMENT = 8000;

/** A quoted name in a comment, below a comment that holds one as well, or a brace that opens or closes: an answer that is written down. */
const ANSWER_IN_COMMENT =
  /(?:^|\n)[ \t]*(?:\/\/|#|\*)[ \t]*(?:["'][\w-]{1,60}["']:[^\n]{0,1200}|[[{]|[\]}]{1,2},?)\r?\n[ \t]*(?:\/\/|#|\*)[ \t]+["']$/;

/** A block of code in what documents a function: the mark that opens it, and no end of the text since. */
const EXAMPLE_IN_COMMENT =
  /(?:\.\. code(?:-block)?::|```|\bexamples?(?: \w{1,20}){0,3}::?[ \t]*\r?\n|\w::[ \t]*\r?\n[ \t]*\r?\n)(?![^]*(?:"""|'''|\*\/))/i;

/** An empty line of a comment above and more than one blank behind the sign of this one, as documentation sets off what it shows. */
const SET_OFF_IN_COMMENT = /(?:^|\n)[ \t]*#[ \t]*\r?\n(?:[ \t]*#[^\n]{0,120}\n){0,8}[ \t]*#[ \t]{2,}[^\n]{0,120}$/;

/** ` * x`: code that is switched off has no star before each line. */
const LINE_OF_COMMENT = /(?:^|\n)[ \t]*(?:\/\*)?\*[ \t][^\n]*$/;

/** Why what `candidate` holds is shown by documentation inside code: a prompt of an interpreter, a reserved host name; null for no reason. */
export function snippet(view: View, facts: FileFacts, { kind }: NameClass, candidate: Candidate): string | null {
  const { nameStart } = candidate;
  const before = view.text.slice(Math.max(0, nameStart - SNIPPET), nameStart);
  if (kind !== 'password' && ANSWER_IN_COMMENT.test(view.text.slice(Math.max(0, nameStart - ANSWER), nameStart)))
    return 'doc-snippet';
  if (facts.language === 'code' && (EXAMPLE_IN_COMMENT.test(before) || SET_OFF_IN_COMMENT.test(before)))
    return 'doc-snippet';
  if (facts.language === 'code' && LINE_OF_COMMENT.test(before)) {
    const isShown = /```|@example/.test(commentBefore(view.text, nameStart));
    if (isShown || /token|key|auth/.test(kind)) return 'doc-snippet';
  }
  if (/(?:^|\n)\s*(?:>>>|\.\.\.|[$%] curl) |\b[Ee]\.g\.[^\n]{0,80}$/.test(before)) return 'doc-snippet';
  if (/\.pyi?$/.test(view.path) && isInDocstring(view.text, nameStart)) return 'doc-snippet';
  const after = view.text.slice(candidate.end, candidate.end + SNIPPET);
  return /\bexample\.(?:com|org|net)\b/.test(before) || /\bexample\.(?:com|org|net)\b/.test(after)
    ? 'doc-snippet'
    : null;
}

/** The comment that `at` stands in, as far as it is read. */
function commentBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - COMMENT), at);
  return before.slice(before.lastIndexOf('/**') + 1);
}
