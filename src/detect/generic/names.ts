/** What a name promises: words, never substrings, so that `monkey`, `author` and `tokenize` promise nothing. */
import { inAscii } from '../../text/ascii.ts';
import { splitWords, wordSet } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';

/** What kind of credential a name speaks of; `other` is what goes into one: a salt, a seed, a cookie, a code for one time. */
export type NameKind = 'password' | 'secret' | 'token' | 'key' | 'auth' | 'other';

/** Strength of a name: 3 strong, 2 medium, 1 weak, 0 none or switched off. */
export interface NameClass {
  readonly strength: 0 | 1 | 2 | 3;
  readonly kind: NameKind;
  /** Why the strength is 0: the word that switches it off, or empty. */
  readonly offBy: string;
}

const PASSWORD = wordSet(
  'password passwords passwd pwd passphrase passcode passwort kennwort contrasena senha motdepasse pw pswd psw mdp passwds userpassword mypassword dbpassword rootpassword ' +
    'newpassword oldpassword adminpassword authpassword pgpassword keypass storepass passin passout sshpass userpwd dbpass userpass rootpw dbpw securestring ' +
    'wachtwoord lozinka salasana heslo losenord geslo jelszo adgangskode passord parola haslo sifre contrasenia contrasinal kodeord palavrapasse parolachiave parol zugangscode',
);
const SECRET = wordSet(
  'secret secrets clientsecret appsecret secretkey apisecret totpsecret jwtsecret geheimnis secreto',
);
const TOKEN = wordSet('token tokens accesstoken authtoken apitoken refreshtoken bearer jwt ticket oauthtoken jeton');
const KEY = wordSet(
  'key keys apikey apikeys appkey accesskey privatekey authkey masterkey encryptionkey signingkey servicekey licensekey accountkey chave chiave sleutel schlussel schluessel',
);
const STRONG_KEY_BEFORE = wordSet(
  'api access private signing encryption master secret account storage auth admin consumer sign crypt encrypt aes hmac jwt shared app',
);
const INGREDIENT = wordSet('salt pepper seed otp cookie');
const AUTH = wordSet(
  'credential credentials creds cred auth oauth authorization authentication authenticator verifier credenciales credenciais credenziali zugangsdaten',
);
/** Before `pat`, which then means a pattern. */
const PATTERN_BEFORE = wordSet(
  'include exclude ignore match matching search find file glob path name url uri pair regex re line open close start end sub date time bracket word str',
);
/** Between two segments these say whose key it is: not a secret one. */
const OFF_BEFORE = wordSet(
  'public pub pk primary foreign partition sort cache row map object hot shortcut shortkey index composite unique sorting csrf xsrf authenticity forgery max min num n count total ' +
    'claim resource format trusted prompt completion input output field column dict dictionary json query search group translation translate i18n lang locale event routing message ' +
    'idempotency registry property config lookup parent child next previous page cursor continuation cancellation lexer parser syntax separator ' +
    'show hide forgot forgotten invalid missing wrong require requires has is can no without enable disable validate check use ' +
    'dkim with bind msg',
);
/** Of these the ones that say so of a whole `api_key` too; another word before one is as likely that of a vendor: `message_media_api_key`. */
const PUBLIC_BEFORE = wordSet('public pub pk forgery idempotency');
/** The key with which a page asks for hits is public, unlike the one with which a program asks a vendor. */
const PAGE_SEARCH = /^search |\b(?:algolia|docsearch|meilisearch|typesense|only) search /;
/** Before any kind of credential: what follows is a flag, a message or a digest. */
const ALWAYS_OFF_BEFORE = wordSet(
  'hashed encrypted public csrf xsrf authenticity show hide forgot forgotten invalid missing wrong require requires has is can must should no without enable disable disabled enabled min max use ' +
    'error err failed unable cannot could',
);
const MESSAGE_BEFORE = wordSet('msg message');
const OFF_AFTER = wordSet(
  'char chars charset alphabet uuid uuids guid arn arns backend backends order offset offsets reply response startswith endswith contains icontains iexact exact isnull id ids oid sid sids warning warnings encryption modify eight name names type types file files path paths dir directory folder url urls uri uris endpoint endpoints host port len length size sizes count ttl ' +
    'success succeeded failure failed address addresses contract mechanism command cmd expiry expires expire expiration expired lifetime lifespan lifespans timeout duration age date time at header headers prefix suffix field fields param params parameter parameters label labels ' +
    'title text texts message messages msg placeholder hint help error errors err exception regex regexp pattern format policy policies rule rules strength min max minimum maximum ' +
    'alias aliases version scheme algorithm algorithms alg algo hash hashed hasher hashers digest fingerprint thumbprint checksum state status enabled disabled required requirements provider providers ' +
    'manager service services factory ref reference references class method methods mode model schema spec scope scopes attempts limit count counter index position ' +
    'column row table list map mapping dict store storage cache event events handler handlers listener callback function func fn validator validators validation validity ' +
    'encoder encoding decoder reset resetter change changed changer recovery input inputs output box button btn link page screen view form dialog modal tooltip icon image ' +
    'description desc info details docs comment note example examples sample env variable var vars option options flag flags arg args argument property properties setting settings ' +
    'source sources target generator generation rotation usage used uses user users username login server client secretname namespace group groups kind ' +
    'nonce timestamp types confirmation_text mismatch match matches notice instructions question protected protection less exists present set get code_name prompt filter filters h up down left right ' +
    'press pressed board frame word words chain ring tab event code codes space stroke bindings binding pair pairs pad point points stone note down',
);
/** After these the name still speaks of the value: `password_confirmation`, `secret_key_base`, `token_value`. */
const GLUED: readonly (readonly [RegExp, NameKind, 2 | 3])[] = [
  [/(?:password|passwd|passphrase|passwort|kennwort|pswd|.pwd)\d*$/, 'password', 3],
  [
    /^(?:db|user|root|admin|my|sql|mysql|ftp|smtp|mail|ssh|wifi|ldap|bind|proxy|test|pg|remote|login|auth|sys|app|imap|svn|rpc|zip|master|server|account|client|email|host|web|mongo|redis|postgres|oracle|mssql|registry|sudo|default|new|old|vpn|rdp|trust)(?:pass|pwd|pw)$/,
    'password',
    3,
  ],
  [/(?:client|app|api|jwt|consumer|shared|webhook|session|totp|oauth)secret(?:key)?$/, 'secret', 3],
  [/(?:api|access|auth|refresh|bearer|oauth|bot|session|user|github|gitlab|slack)token$/, 'token', 3],
  [/(?:api|secret|access|private|encryption|signing|master|auth|account)key$/, 'key', 3],
];
const NO_NAME: NameClass = { strength: 0, kind: 'other', offBy: '' };
const MEMORY_MAX = 5000;
const NOT_ASCII = /[\x80-\xff]/;
const memory = new Map<string, NameClass>();

/** What the name of a candidate promises: a header, a command or a statement speaks for itself. */
export function nameOf(candidate: Pick<Candidate, 'form' | 'name' | 'context' | 'operator' | 'quote'>): NameClass {
  const { form, name, context, operator, quote } = candidate;
  if (form === 'header') return { strength: 3, kind: 'auth', offBy: '' };
  if ((form === 'command' || form === 'statement') && SPEAKING.test(context))
    return { strength: 3, kind: 'password', offBy: '' };
  if (form === 'call') {
    // `withApiKey('x')`, `initWithSecret:`, `password.set('x')`
    const called = name.replace(/^(?:init)?with_?(?=\w)/i, '');
    return classifyName(/^(?:set|equals)$/.test(called) ? context.slice(0, -called.length - 1) : called, context);
  }
  // A label of Swift or Objective-C: `start(withKey: "x")`, `startWithKey:@"x"`.
  const label = operator === ':' && quote === '"' ? /^(?:[a-z]{1,20}W|w)ith(?=[A-Z])/.exec(context)?.[0] : undefined;
  if (label !== undefined) return classifyName(name.slice(label.length), context.slice(label.length));
  return classifyName(name, context);
}

const SPEAKING = /^(?:-u|--user|sshpass|mysql|mongo|redis|docker|sqlcmd|psexec|securestring|identified)/i;

/** Classifies the last segment of a name; `context` is the whole name. The answer is remembered. */
export function classifyName(name: string, context: string): NameClass {
  const key = name === context ? name : `${name}\n${context}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = NOT_ASCII.test(context) ? classify(inAscii(name), inAscii(context)) : classify(name, context);
  if (memory.size >= MEMORY_MAX) memory.clear();
  memory.set(key, found);
  return found;
}

function classify(name: string, context: string): NameClass {
  const own = splitWords(name);
  const own3 = firstClass(own);
  if (context === name) return own3 ?? NO_NAME;
  // `vendor.api.key`, `vendor.access.token`: the segment before the last one says which.
  if (own3 !== null) return (own.length === 1 && own3.strength < 3 ? twoSegments(context) : null) ?? own3;
  // `key.store.password.value`, `secret.default`: a neutral last segment leaves the word to the one before.
  const all = splitWords(context.slice(0, context.length - name.length));
  return own.every(word =>
    /^(?:value|default|val|string|text|data|production|dev|prod|test|local|env|sid|session|sess)$/.test(word),
  )
    ? (firstClass(all) ?? NO_NAME)
    : NO_NAME;
}

/** The class of the last two segments of a dotted name, when they make a strong one. */
function twoSegments(context: string): NameClass | null {
  const segments = /(?:^|[.:])(api|access|auth|secret|client|private)[.:](?:key|token)$/i.exec(context);
  return segments === null ? null : firstClass(splitWords(segments[0]));
}

/** Null when no word speaks of a credential. */
function firstClass(own: readonly string[]): NameClass | null {
  let best: NameClass | null = null;
  for (const [at, word] of own.entries()) {
    const found = wordClass(own, at, word);
    if (found === null) continue;
    const offBy = switchedOffBy(own, at, found);
    if (offBy !== '') {
      // A later word may speak again: `key_password`, `token_secret`.
      best ??= { strength: 0, kind: found.kind, offBy };
      if (own.slice(at + 1).some(later => isCredentialWord(later))) continue;
      return { strength: 0, kind: found.kind, offBy };
    }
    // Of `SECRET_PASS` the last word says what it is.
    const isMore =
      best !== null &&
      (found.strength > best.strength || (found.strength === best.strength && found.kind === 'password'));
    if (best === null || isMore) best = found;
  }
  return best;
}

function wordClass(own: readonly string[], at: number, word: string): NameClass | null {
  const before = own[at - 1] ?? '';
  const after = own[at + 1] ?? '';
  if (PASSWORD.has(word)) return { strength: 3, kind: 'password', offBy: '' };
  // `mot de passe`, `palavra-passe`; the words before it may stand apart.
  if (word === 'passe' && /^(?:de|palavra|)$/.test(before)) return { strength: 3, kind: 'password', offBy: '' };
  if (word === 'pass' && after === 'phrase') return { strength: 3, kind: 'password', offBy: '' };
  // `jiraPat`, `GITHUB_PAT`: a personal access token. Alone it is a pattern, a part of a path, a person.
  if (word === 'pat' && at > 0 && at === own.length - 1 && !PATTERN_BEFORE.has(before))
    return { strength: 3, kind: 'token', offBy: '' };
  if ((word === 'pass' || word === 'phrase') && (at > 0 || own.length === 1)) {
    return word === 'pass' ? { strength: own.length === 1 ? 2 : 3, kind: 'password', offBy: '' } : null;
  }
  // Spanish for a key of any kind, and for a password: `clave`, `clave_secreta`, and not `claveProducto`.
  if (word === 'clave' && /^(?:secreta|maestra|privada|acceso|)$/.test(after))
    return { strength: 3, kind: 'secret', offBy: '' };
  if (SECRET.has(word)) return { strength: 3, kind: 'secret', offBy: '' };
  if (TOKEN.has(word)) return { strength: isStrongToken(before, word) ? 3 : 2, kind: 'token', offBy: '' };
  if (KEY.has(word)) {
    // `parseKeyValue`: a pair of any kind.
    if (word === 'key' && /^(?:val|vals|value|values)$/.test(after) && !STRONG_KEY_BEFORE.has(before)) return null;
    if (word.length > 4 || STRONG_KEY_BEFORE.has(before)) return { strength: 3, kind: 'key', offBy: '' };
    return { strength: before === '' ? 1 : 2, kind: 'key', offBy: '' };
  }
  // The column of MySQL that holds a hash.
  if (word === 'authentication' && after === 'string') return null;
  if (AUTH.has(word))
    return isCredentialWord(after)
      ? null
      : { strength: word === 'auth' || word === 'oauth' || word === 'verifier' ? 2 : 3, kind: 'auth', offBy: '' };
  if (INGREDIENT.has(word)) return { strength: 1, kind: 'other', offBy: '' };
  if (/^no(?:passwd|password)/.test(word) || word.startsWith('passwordless')) return null;
  for (const [pattern, kind, strength] of GLUED) if (pattern.test(word)) return { strength, kind, offBy: '' };
  return null;
}

function isStrongToken(before: string, word: string): boolean {
  return (
    word.length > 7 ||
    /^(?:access|auth|oauth|refresh|bearer|api|bot|session|id|personal|deploy|registry|private|secret|app)$/.test(
      before,
    ) ||
    word === 'bearer'
  );
}

/** Whose secrets a map may hold, although behind the name of one these words mean something else. */
const OWNER = wordSet('server client service provider store cache event page code');

/** Whether what has the name `key` in a map of credentials is no such credential, or one that its own name tells. */
export function isElsewhere(key: string): boolean {
  const words = splitWords(key);
  const last = words.at(-1) ?? '';
  // Nothing leads to a `jwt` by itself.
  return (
    words.some(word => word !== 'jwt' && isCredentialWord(word)) ||
    (OFF_AFTER.has(last) && !(words.length === 1 && OWNER.has(last)))
  );
}

/** Whether `word` (lower case) is the word for a password in some language. */
export function isPasswordWord(word: string): boolean {
  return PASSWORD.has(word);
}

function isCredentialWord(word: string): boolean {
  return (
    PASSWORD.has(word) ||
    SECRET.has(word) ||
    TOKEN.has(word) ||
    KEY.has(word) ||
    GLUED.some(([pattern]) => pattern.test(word))
  );
}

function switchedOffBy(own: readonly string[], at: number, { kind, strength }: NameClass): string {
  for (const word of own.slice(at + 1)) if (OFF_AFTER.has(word)) return word;
  const isNamed = kind === 'password' || kind === 'secret';
  const others = isNamed ? MESSAGE_BEFORE : strength === 3 ? PUBLIC_BEFORE : OFF_BEFORE;
  for (const word of own.slice(0, at)) {
    if (ALWAYS_OFF_BEFORE.has(word)) return word;
    if (kind !== 'password' && kind !== 'secret' && others.has(word)) return word;
  }
  if (kind === 'key' && PAGE_SEARCH.test(own.slice(0, at).join(' '))) return 'search';
  return '';
}
