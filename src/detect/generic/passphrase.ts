/** Pass phrases: words that have nothing to do with each other, told from what an interface says of a password. */
import { isPlaceholderWord } from '../../text/placeholders.ts';
import { wordSet } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import type { FileFacts } from './facts.ts';

const SHAPE = /^[a-z]{3,10}(?:([ -])[a-z]{3,10})(?:\1[a-z]{3,10}){2,7}$/;
/** What joins the words of a sentence, and what sentences about passwords are made of. */
const OF_SENTENCES = wordSet(
  'are was were has have had can must should shall may might will would when where while what why how than then from into over ' +
    'only you they them its his her our all each both more most least between before after about without within contains contain ' +
    'include includes match matches required require requires field fields please forgot forgotten hint reset sign log does did do ' +
    'but also users try again confirm confirmed sent link check show hide less used using uses via per other others ' +
    'been being cannot such very just too now still yet store stored send sends via connect connecting connection read ' +
    'bitte sie ihr ihre der die das dem den ein eine und nicht ist mit wird werden wurde zum zur neues passwort kennwort ' +
    'votre vos mot passe les des une est pas pour avec saisir saisissez entrez ingrese introduzca contrasena para una las los del ' +
    'por con clave usted que nuevo nueva debe',
);

/** Four words or more, all different, in small letters, parted by blanks or by hyphens: `harbor violin cactus seven`. */
export function isPassphrase(value: string): boolean {
  if (!SHAPE.test(value)) return false;
  const words = value.split(/[ -]/);
  return new Set(words).size === words.length && !words.some(word => OF_SENTENCES.has(word) || isPlaceholderWord(word));
}

const JOINED = /^[a-z]{2,12}(?:[-_][a-z]{2,12}){1,5}(?:[-_]?\d{1,4})?$/;

/** Words that are joined, as the password of a variable in an env file or a deployment: no other name stands for a value there. */
export function isJoinedPassword({ deploy, quotesNeeded }: FileFacts, { name, value }: Candidate): boolean {
  if (!deploy || quotesNeeded || !/^[A-Z][A-Z\d_]*$/.test(name) || !JOINED.test(value)) return false;
  const words = value.match(/[a-z]+/g) ?? [];
  return new Set(words).size === words.length && !words.some(isPlaceholderWord);
}
