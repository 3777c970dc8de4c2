/** The steps and codes of `explain`, in words for somebody who has never seen them. The codes stay in brackets, as in JSON. */

/** A step that looked at a place, as `explain` has it. */
export interface ToldStep {
  readonly startColumn: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly step: 'keyword' | 'pattern' | 'context' | 'generic' | 'decode' | 'overlap';
  readonly verdict: string;
  readonly via: readonly string[];
}

const NAME_STRENGTHS = ['', ' weakly', '', ' clearly'];
const KINDS: Readonly<Record<string, string>> = {
  password: 'a password',
  secret: 'a secret',
  token: 'a token',
  key: 'a key',
  auth: 'a login',
  other: 'an ingredient of a secret',
};
const WORDS: Readonly<Record<string, string>> = {
  match: 'it matches',
  'no-match': 'the text here does not have the shape of the rule',
  told: 'a text says so',
  kept: 'kept',
  sequence: 'the value is a sequence or repeats itself, so it is made up',
  'same-as-name': 'the value repeats its own name',
  prose: 'the value reads like a sentence',
  'placeholder-words': 'the value is made of the words of a placeholder',
  instruction: 'the value tells the reader to put something there',
  mask: 'the value is masked',
  template: 'the value is filled in later',
  'template-mark': 'the value is filled in later',
  reference: 'the value only refers to another place',
  env: 'the value is read from the environment',
  'secret-manager': 'the value is read from a secret manager',
  path: 'the value is a path',
  'file-name': 'the value is the name of a file',
  url: 'the value is an address without a password',
  host: 'the value is the name of a host',
  address: 'the value is an address',
  email: 'the value is a mail address',
  expression: 'the value is an expression of the program',
  code: 'the value is code',
  concatenation: 'the value is put together from parts',
  'command-substitution': 'a command gives the value',
  'type-or-constant': 'the value is a type or a constant of the language',
  'constant-name': 'the value is the name of a constant',
  'key-name': 'the value is the name of a key',
  'field-names': 'the value is the name of a field',
  number: 'the value is a number',
  date: 'the value is a date',
  version: 'the value is a version',
  colour: 'the value is a colour',
  algorithm: 'the value is the name of an algorithm',
  'media-type': 'the value is a media type',
  media: 'the value is a picture, a font or a sound',
  digest: 'the value is a checksum',
  'entity-id': 'the value is the id of something, which is no secret',
  uuid: 'the value is an id (UUID), and the name does not say that it is secret',
  'public-key': 'the value is public',
  'encrypted-or-hashed': 'the value is encrypted or hashed',
  'pem-header': 'the value is the head of a key without the key',
  'decodes-to-prose': 'decoded, the value reads like a sentence',
  'decodes-to-blank': 'decoded, the value says nothing',
  'work-limit': 'the file has more than is read of one: it is not checked to its end',
  'not-random': 'the value reads like words or a name, not like something random',
  'too-short': 'the value is too short for what its name promises',
  'too-long': 'the value is too long',
  'few-characters': 'the value has too few different characters',
  'letters-only': 'the value has letters only and may be a word: a warning at most',
  'joined-words': 'the value is words that are joined: a warning at most',
  'weak-name': 'the name says little: a warning at most',
  'test-path': 'the file is a test: one level lower',
  'example-path': 'the file is an example: one level lower',
  'doc-path': 'the file is documentation: one level lower',
  'vendored-path': "the file is somebody else's code: one level lower",
  'doc-snippet': 'the line belongs to documentation inside code: one level lower',
  'ui-text': 'the value is a text of the user interface',
  'validation-rule': 'the value is a rule for input',
  regex: 'the value is a regular expression',
  wildcard: 'the value is a wildcard',
  action: 'the value is what a policy allows',
  binary: 'the value is no text',
  'inside-base64': 'it stands in the middle of encoded data',
  symbols: 'the value is made of signs only',
  markup: 'the value holds markup',
  format: 'the value is filled in later',
  identifier: 'the value is a name made of words',
  'class-name': 'the value is the name of a class',
  'style-classes': 'the value names classes of a style sheet',
  'struct-tag': 'the value says how a field is written',
  'other-script': 'the value is a text in another script',
  rate: 'the value says how often something may be asked',
  public: 'the value is public by design',
  signature: 'the value is a signature, not the key that made it',
  challenge: 'the value says how to log in',
  handshake: 'the value is drawn anew for each connection',
  parts: 'the value is a list of words',
  period: 'the value repeats itself, so it is made up',
  hexspeak: 'the value is a word written in hexadecimal digits',
  'record-id': 'the value is the id of a record',
  'key-id': 'the value is the id of a key, which is no secret',
  'placeholder-uuid': 'the value is an id that was made up',
  'decodes-to-placeholder': 'decoded, the value is a placeholder',
  'decodes-to-frame': 'decoded, the value is the frame of a key without the key',
  'white-space': 'the value holds blanks',
  'control-characters': 'the value holds control characters',
  'name-says-nothing': 'the name before it does not suggest a secret',
  'whole-environment': 'all variables of the environment at once',
  'agent-configuration': 'in a configuration of agents any value of such a name counts',
  'not-basic': 'what follows the word Basic is no user and password',
  badge: 'the token of a badge, which everybody may see',
  'checksum-mismatch': 'its checksum is wrong, so it was never issued: a note',
  'checksum-ok': 'its checksum is right',
  expired: 'it has expired',
  'host-local': 'the host is this machine',
  'host-private': 'the host is in a private network',
  connection: 'a host or a user stands beside it',
};

/** The line of a step; steps of keywords that led to nothing are told together by `calledInVain`. */
export function stepWords({ startColumn, endColumn, ruleId, step, verdict, via }: ToldStep): string {
  const inside = via.length === 0 ? '' : ` inside ${via.join(' > ')}`;
  const rule = ruleId === '' ? '' : ` ${ruleId}:`;
  return `columns ${startColumn}-${endColumn}${inside}${rule} ${verdictWords(step, verdict)}`;
}

/** Steps without those in which a word called a rule; and what these were called by, in one line, or null. */
export function withoutCalls(steps: readonly ToldStep[]): readonly [readonly ToldStep[], string | null] {
  const rest = steps.filter(({ step }) => step !== 'keyword');
  const answered = new Set(rest.map(({ ruleId }) => ruleId));
  const inVain = new Set(
    steps.filter(({ step, ruleId }) => step === 'keyword' && !answered.has(ruleId)).map(({ ruleId }) => ruleId),
  );
  if (inVain.size === 0) return [rest, null];
  const names = [...inVain].toSorted();
  return [rest, `A word called these rules, and nothing here has their shape: ${names.join(', ')}`];
}

function verdictWords(step: ToldStep['step'], verdict: string): string {
  switch (step) {
    case 'generic':
      return genericWords(verdict);
    case 'decode':
      return `was decoded: ${verdict}`;
    case 'pattern':
      return verdict === 'match' || verdict === 'kept' ? 'matches' : `matches, but ${reasonWords(verdict)}`;
    case 'context':
    case 'overlap':
    case 'keyword':
      return reasonWords(verdict);
    default:
      return step satisfies never;
  }
}

/** `none: name=key-3, not-random`. */
function genericWords(verdict: string): string {
  const colon = verdict.indexOf(': ');
  const severity = verdict.slice(0, colon);
  const reasons = verdict
    .slice(colon + 2)
    .split(', ')
    .filter(reason => reason !== '');
  const head =
    severity === 'none' ? 'judged by its name and looks, and no finding' : `judged by its name and looks: ${severity}`;
  return [head, ...reasons.map(reasonWords)].join('; ');
}

/** A code in words, and the code; a code without words is told as it is. */
export function reasonWords(code: string): string {
  const words = wordsOf(code);
  return words === '' ? code : `${words} (${code})`;
}

function wordsOf(code: string): string {
  const known = WORDS[code];
  if (known !== undefined) return known;
  const [key = '', value = ''] = code.split(/<?=/);
  switch (key) {
    case 'name': {
      const [kind = '', strength = ''] = value.split('-');
      return `the name suggests ${KINDS[kind] ?? kind}${NAME_STRENGTHS[Number(strength)] ?? ''}`;
    }
    case 'name-off-by':
      return `the word "${value}" in the name says that it is no secret`;
    case 'random':
      return Number(value) < 0.6 ? 'the value looks little random' : 'the value looks random';
    case 'score':
      return scoreWords(Number(value), code.includes('<='));
    case 'own':
      return 'the value stands in an env file of yours';
    default:
      if (code.startsWith('structure ')) return 'what stands there could not be read as such, or holds no secret';
      return code.startsWith('known-') ? 'a value that is public in documentation' : '';
  }
}

/** A warning takes 0.50, a block 0.80. */
function scoreWords(score: number, isBest: boolean): string {
  const percent = `${Math.round(score * 100)} %`;
  if (isBest) return `that it is a secret is at most ${percent} likely, and a warning takes 50 %`;
  const verdict = score < 0.5 ? 'and a warning takes 50 %' : score < 0.8 ? 'enough for a warning' : 'enough to block';
  return `that it is a secret is ${percent} likely, ${verdict}`;
}
