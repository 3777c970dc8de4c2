/** Shapes that are not secrets, each an anchored test of the whole value. */
import { isNoise, randomness } from '../../text/randomness.ts';
import { wordCoverage } from '../../text/words.ts';

const ALGORITHM =
  /^(?:(?:HS|RS|ES|PS)\d{3}|A\d{3}(?:GCM)?KW|A\d{3}(?:GCM|CBC)(?:-HS\d{3})?|RSA-OAEP(?:-\d+)?|ECDH-ES(?:\+A\d+KW)?|Ed(?:DSA|25519)|P-\d{3}|secp\d+[kr]\d|aes-?\d{3}-?\w{3}|(?:HMAC|hmac)[-_]?(?:SHA|MD5|sha|md5)[-_]?\d*|[\w.%-]{1,30}[-_]HMAC[-_]SHA-?\d{1,3}|sha-?\d{1,3}(?:-\d+)?|md5|aws4-hmac-sha256|AWS4-HMAC-SHA256|PKCS#?\d{1,2}\w{0,10}|[A-Z]{2,5}\d{0,3}-CRYPT|PBKDF2\w*|pbkdf2[-_\w]*|bcrypt|scrypt|argon2(?:id?)?|chacha20-poly1305|x25519|ssh-(?:rsa|ed25519)|scram-sha-\d+(?:-plus)?|base64(?:url)?|utf-?(?:8|16|32)(?:-?[lb]e)?|us-ascii|latin-?1|plain|S256)$/i;
const NUMBER = /^[-+]?(?:\d{1,20}(?:[.,_]\d{1,12}){0,4}(?:[eE][-+]?\d{1,3})?|0x[0-9a-fA-F]{1,16}L?)[%a-zA-Z]{0,3}$/;
const OID = /^(?:\(\s?)?\d(?:\.\d{1,9}){3,20}(?:\s|$)/;
const CONCATENATED = /^["'`]?\s*[+&]\s|^\s*(?:\.\.?|,)\s+[\w$(]|\s[+&]\s*["'`]?$/;
const VERSION = /^rfc-?\d{3,5}$|^[\^~<>=v]{0,3}\s?\d{1,5}(?:\.(?:\d{1,6}|x|\*)){1,3}(?:[-+.][A-Za-z][\w.+-]{0,30})?$/;
const DATE =
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[-+ ]\d{2}:?\d{2})?)?$|^\d{1,2}:\d{2}(?::\d{2})?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;
/** `Flask-WTF<2`: a package and what it must be. */
const REQUIREMENT = /^[A-Za-z][\w.-]{0,80}(?:\[[\w,-]{1,80}\])?(?:,?\s?(?:[<>]=?|[=!~]=)=?\s?\d[\w.*]{0,30}){1,4}$/;
/** `20/m/ip,5/m/key`: how often something may be asked. */
const RATE = /^\d{1,6}\/\d{0,4}[smhd](?:\/\w{1,20})?(?:,\d{1,6}\/\d{0,4}[smhd](?:\/\w{1,20})?)*$/;
const DURATION = /^(?:\d{1,6}(?:\.\d{1,6})?(?:ns|us|ms|[smhdwy])){1,6}$/i;
/** `xorm:"-"`: what Go says of a field. */
const STRUCT_TAG = /^(?:[a-z][\w-]{0,30}:"[^"]{0,80}"\s*)+$/;
const COLOUR = /^#(?:[0-9a-fA-F]{3,4}){1,2}$|^(?:rgb|hsl)a?\(/;
const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/;
const HOST =
  /^(?:[a-z0-9-]{1,63}\.){1,6}(?:com|org|net|io|dev|local|internal|test|example|localhost|co|me|de|uk|fr|eu|cn|ru|app|cloud|edu|gov|info|biz|xyz|be|nl)(?::\d{1,5})?(?:\/\S*)?$/i;
const URL_SHAPE = /^[a-z][a-z0-9+.-]{1,20}:\/\/|^urn:[a-z\d][a-z\d-]{1,31}:\S/i;
const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\d+)?$|^(?:[0-9a-f]{2}[:-]){5,31}[0-9a-f]{2}$/i;
const MIME = /^(?:application|text|image|audio|video|font|multipart)\/[\w.+*-]+(?:;.*)?$/;
const PATH = /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\/)?[\w@.+ -]{0,60}(?:[/\\][\w@.+* -]{0,120}){1,12}$/;
const FILE =
  /^[\w@+ -]{1,80}\.(?:pem|key|crt|cer|p12|pfx|jks|keystore|json|ya?ml|xml|txt|env|toml|ini|cfg|conf|html?|js|ts|tsx|jsx|py|rb|go|java|php|sh|md|csv|png|jpe?g|svg|gif|log|db|sql|erb|haml|pub|asc|gpg|der|properties|lock|zip|gz)$/i;
const IDENTIFIER = /^[A-Za-z_$@][A-Za-z0-9_$]*(?:(?:[-./:#]|::|->)[A-Za-z0-9_$]+)*$/;
const MAGIC = /^(?:iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|PHN2Zy|d09GR|d09GMg|AAEAAAA|JVBERi|UEsDB|AGFzbQ|data:)/;
const PUBLIC_KEY =
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|AAAAB3NzaC1|AAAAC3NzaC1|MIIBIjANBgkq|MIGfMA0G|MFkwEwYHKoZIzj0C|MCowBQYDK2Vw|MII[CDEFGH]|age1|sha256\/|SHA256:|-----BEGIN (?:PUBLIC|CERT))/;
const ENTITY =
  /^(?:(?:PART)?(?:UUID|LABEL)=.+|(?:price|prod|cus|pi|evt|acct|sub|in|ch|we|seti|pk_(?:test|live)|user|org|team|plan|file|req|txn)_[A-Za-z0-9_]{6,}|(?:G|UA|GTM|AW)-[A-Z0-9-]{5,}|(?:vpc|subnet|sg|i|ami|eipalloc|vol|snap|rtb|igw|eni)-[0-9a-f]{8,17}|\d+-\w+\.apps\.googleusercontent\.com|1:\d+:web:\w+|(?:AC|SM|PN|MG|SK|CA|CN)[0-9a-f]{32})$/;
const DIGEST_PREFIX = /^(?:sha(?:1|224|256|384|512)[-:$]|h1:|zh:|md5[-:]|@?sha256:|sha512_)/i;
/** A request that is signed, not the key that signed it: good for minutes and for this request alone. */
const SIGNED_REQUEST =
  /^(?:AWS4-)?HMAC-SHA256\s+(?:Credential|SignedHeaders)=|^[\w-]{4,128}(?:\/|%2F)\d{8}(?:\/|%2F)[\w-]{1,30}(?:\/|%2F)[\w-]{1,30}(?:\/|%2F)\w{4,5}_request,?$/;
const CHORD =
  /^(?:(?:ctrl|control|cmd|command|alt|option|shift|meta|super|mod)[-+ ]){1,4}\S{1,12}(?:,? (?:ctrl|alt|shift|cmd|meta)[-+ ]\S{1,12}){0,5}$/i;
const KEY_NAME =
  /^(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Enter|Escape|Backspace|Delete|Space|Tab|Home|End|F\d{1,2}|Control|Shift|Digit\d|Key[A-Z])$/;
const CODE =
  /^\}\)|^['"]\s?\.\s?(?:\$|[a-z_]\w{0,40}\()|^\w{2,20} \w{2,40}\([\w $,&[\]=|]*\)$|\$\(\(|^\((?:\w{1,20}\|){1,8}\w{1,20}\)?$|^['"`]?\)\}?[.;,]|=>\s|\)\s*[;{]|\s&&\s|\s\|\|\s|\s[!=]==?\s|\bfunction\s?\(|^return\s|\bnew [A-Z]|^\w+\(\)?$/;
const REGEX =
  /^(?:a-z|A-Z|0-9){2,3}|\(\?[:=!<]|\\[swdbSWDB]|\[\^|\.[*+]\??[^\w]|\]\{\d|\]\+|\\[()|<>].{0,200}\\[()|<>]|\[(?:a-zA-Z|A-Za-z|a-z0-9|0-9a-z|0-9A-Z|A-Z0-9)|\(\[(?:a-z|A-Z|0-9)\]\)/;
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
// Twelve words of a base32 seed in groups of four are no prose.
const GROUPS = /^[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){3,15}$/;
const PROSE_WORD = /^[A-Za-z\x80-\xff'’,]{2,40}$/;
const MARKUP = /<\/?[a-z][^>]*>|&[a-z]+;|\\[ntr]\S*\s/i;
/** `str): svc`: the end of a list of parameters. */
const TYPED = /^(?:str|string|int|bool|bytes|char|varchar|text)\)\s?(?::|->|=>|\{|$)/;
/** `b:t:m:n:` of getopt; `<z I4 I2I2I4` and `16s=b""` of pack. */
const OPTIONS =
  /^(?:[A-Za-z]:){3,30}[A-Za-z]?$|^(?:[<>!=]?[bBhHiIlLqQsxz]|\d{1,4}s)=|^[<>=!@](?:[bBhHiIlLjJTfdnszxXcCqQvVaA]\d{0,2}\*? ?){4,60}$/;
/** `/usr/bin/tool --option …`: what is to be started. */
const COMMAND = /^(?:~|\.{0,2})\/[\w./-]{1,120} -{1,2}[a-z]/;
/** `required|min:8|confirmed`: how frameworks write what a field must be. */
const VALIDATION = /^[a-z_]{2,30}(?::[\w,./-]{1,40})?(?:\|[a-z_]{2,30}(?::[\w,./-]{1,40})?){1,10}$/;
const NAME_MAX = 256;
const TYPE =
  /^\[?AWS::\w+::\w+\]?$|^[a-z][\w-]{1,40}:[\w.-]{1,40}\/\w{1,60}:[A-Z]\w{1,60}$|^[a-z]{2,3}-[A-Z][a-z]{3}(?:-[A-Z]{2})?$|^(?:switch|string|str|int|integer|number|bool|boolean|bytes?|char|varchar|text|uuid|any|object|array|date|datetime|float|double|long|void|null|nil|none|true|false|yes|no|on|off|undefined|always|never|required|optional|include|same-origin|omit|disabled|enabled)(?:\(\d+\))?[?!;,]*$/i;

/** Why `value` has the shape of something else, as a reason code, or null. A password may be a number or look like a name. */
export function shapeReason(value: string, isPassword: boolean): string | null {
  if (!isPassword && FEW_BYTES.test(value)) return 'too-short';
  if (TYPE.test(value) || TYPED.test(value)) return 'type-or-constant';
  if (OPTIONS.test(value)) return 'options';
  if (COMMAND.test(value)) return 'command';
  if (ALGORITHM.test(value)) return 'algorithm';
  // A signed request says the scheme, not a secret.
  if (value.startsWith('AWS4-HMAC-SHA256')) return 'signature';
  if (VALIDATION.test(value)) return 'validation-rule';
  if (NUMBER.test(value) && !(isPassword && /^\d{6,12}$/.test(value) && !value.endsWith('00'))) return 'number';
  // The place in a ring of hashes, a large integer: keys are not written in decimal.
  if (!isPassword && /^\d{21,80}$/.test(value)) return 'number';
  if (VERSION.test(value) || OID.test(value) || REQUIREMENT.test(value)) return 'version';
  if (RATE.test(value)) return 'rate';
  if (/^[!-/:-@[-`{-~]+$/.test(value)) return 'symbols';
  if (DATE.test(value) || DURATION.test(value)) return 'date';
  if (STRUCT_TAG.test(value)) return 'struct-tag';
  if (COLOUR.test(value)) return 'colour';
  if (ADDRESS.test(value)) return 'address';
  if (MAGIC.test(value)) return 'media';
  if (PUBLIC_KEY.test(value)) return 'public-key';
  if (DIGEST_PREFIX.test(value)) return 'digest';
  if (SIGNED_REQUEST.test(value)) return 'signature';
  if (ENTITY.test(value)) return 'entity-id';
  if (ACTION.test(value)) return 'action';
  // Names, addresses and paths are short; the tests below are not made for long texts.
  if (value.length > NAME_MAX) return textReason(value, isPassword);
  if (KEY_NAME.test(value) || CHORD.test(value)) return 'key-name';
  if (MIME.test(value)) return 'media-type';
  if (URL_SHAPE.test(value)) return 'url';
  if (EMAIL.test(value) && !/[A-Z].*\d|\d.*[A-Z]/.test(value)) return 'email';
  if (FILE.test(value)) return 'file-name';
  if (HOST.test(value)) return 'host';
  if (isPath(value.replaceAll(ESCAPED_SLASH, '/'))) return 'path';
  if (CONSTANT.test(value) && randomness(value) < 1.2) return 'constant-name';
  if (CLASS.test(value) && wordCoverage(value) >= 0.5) return 'class-name';
  return textReason(value, isPassword) ?? identifierReason(value, isPassword);
}

function isPath(value: string): boolean {
  if (!PATH.test(value)) return false;
  const segments = value.split(/[/\\]/).filter(segment => segment !== '');
  if (/\.\w{1,5}$/.test(value)) return true;
  return segments.length >= 2
    ? segments.every(segment => segment.length < 3 || randomness(segment) < 0.4)
    : segments.every(segment => randomness(segment) < 0.3);
}

function textReason(value: string, isPassword: boolean): string | null {
  if (!isPassword && /\s/.test(value) && !GROUPS.test(value)) return 'white-space';
  if (hasPhrase(value) && !(GROUPS.test(value) && /\d/.test(value))) return 'prose';
  if (value.includes(' ') && /[:?!.\u2026] ?$/.test(value)) return 'prose';
  if (CLASSES.test(value)) return 'style-classes';
  if (isSentence(value)) return 'prose';
  const marked = markReason(value);
  if (marked !== null && !isNoise(value)) return marked;
  if (CONCATENATED.test(value)) return 'concatenation';
  if (FIELDS.test(value) || ACCOUNT.test(value)) return 'field-names';
  // Passwords end with a star, too.
  if (WILDCARD.test(value) && !(isPassword && /\d/.test(value))) return 'wildcard';
  if (value.includes('-----') || value.includes('BEGIN ')) return 'pem-header';
  if (/[\x00-\x08\x0b-\x1f\x7f]/.test(value)) return 'control-characters';
  // Lead bytes from 0xC3 on begin letters of other scripts; a password may hold one sign such as the section sign (0xC2).
  if (ESCAPED_LETTERS.test(value)) return 'other-script';
  const letters = value.match(/[\xc3-\xf4]/g)?.length ?? 0;
  return letters > 0 && (letters * 4 >= value.length || value.includes(' ') || !/\d/.test(value))
    ? 'other-script'
    : null;
}

/** A letter beyond ASCII as JSON escapes it. */
const ESCAPED_LETTERS = /\\u(?!00[0-7])[\da-f]{4}/i;

/** What marks stand in a value. */
function markReason(value: string): string | null {
  if (CODE.test(value)) return 'code';
  if (REGEX.test(value)) return 'regex';
  if (/%[sdvq](?![A-Za-z0-9])/.test(value)) return 'format';
  return MARKUP.test(value) ? 'markup' : null;
}

/** `certs%2Fclient.key`: in the query of a URL. */
const ESCAPED_SLASH = /%2F/gi;
/** `\xC1\xD3`: no key has fewer than eight bytes, and hardly one has less than sixteen. */
const FEW_BYTES = /^(?:\\x[\da-f]{2}){1,15}$/i;
/** `App\\Http\\PasswordController` of PHP, `core.backends.GitLabOAuth2` of Python. */
const CLASS =
  /^(?:[a-z_][a-z\d_]{0,40}\.){2,8}[A-Z][A-Za-z\d]{2,60}$|^\\{0,2}(?:[A-Z][A-Za-z\d]{1,40}\\{1,2}){1,8}[A-Z][A-Za-z\d]{2,60}$/;
/** `kms:ListKeys`: what a policy allows. */
const ACTION = /^[a-z][a-z-]{1,20}:(?:[A-Z][a-z]+){2,6}$/;
/** `1000:1000::/home/user`: what follows the password there. */
const ACCOUNT = /^\d{1,6}:\d{1,6}:[^:]{0,60}:\//;
/** `UID:GID:GECOS:home:shell`: what stands in a line of passwd(5). */
const FIELDS = /^[A-Za-z_]{2,16}(?::[A-Za-z_]{2,16}){3,}$/;
/** `btn btn-primary`: classes of a style sheet, each with the name of the first before it. */
const CLASSES = /^([a-z]{2,20})(?: \1-[a-z\d-]{1,40}){1,10}$/;
const WILDCARD = /^(?:[\w.-]{1,12}\*|\*\.[\w*]{1,10})$/;

/** Two words of at least two letters, and a third that begins with one, one after another. */
function hasPhrase(value: string): boolean {
  if (!value.includes(' ')) return false;
  const words = value.split(/[ \xa0]+/, 60);
  return words.some(
    (word, at) =>
      at >= 2 &&
      /^[A-Za-z\x80-\xff]/.test(word) &&
      PROSE_WORD.test(words[at - 1] ?? '') &&
      PROSE_WORD.test(words[at - 2] ?? ''),
  );
}

/** Three words or more, of letters for the most part. */
function isSentence(value: string): boolean {
  const words = value.split(' ');
  return (
    words.length >= 3 && words.filter(word => /^[A-Za-z\x80-\xff'’,.-]+$/.test(word)).length >= words.length * 0.75
  );
}

/** Names of things: every part is pronounceable code, as by the table, or made of words. */
function identifierReason(value: string, isPassword: boolean): string | null {
  if (!IDENTIFIER.test(value)) return null;
  const parts = value
    .split(/[-_./:#$>]+|(?<=[a-z\d])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{2,})/)
    .filter(part => part !== '');
  if (parts.length === 1) return null;
  let [letters, known, long] = [0, 0, 0];
  for (const part of parts) {
    const word = part.replaceAll(/\d{1,4}$|^v?\d{1,4}/g, '');
    if (word.length === 0) continue;
    letters += word.length;
    const isKnown = wordCoverage(word) >= 0.6 || (!isPassword && randomness(word.toLowerCase()) < 0.1);
    if (word.length <= 3 || isKnown) known += word.length;
    if (word.length > 3 && isKnown) long += word.length;
  }
  // `Harbour_Violin42`: a number at the end makes a password of two words.
  if (letters === 0 || (isPassword && /\d{2}[!@#$%*?+]?$/.test(value))) return null;
  // Random letters fall into short parts; names hold words.
  if (long * 2 < letters) return null;
  // Four parts without a digit, most of them words: a term of a trade may be one that no list knows.
  const digits = value.match(/\d/g)?.length ?? 0;
  const share = !isPassword && parts.length >= 4 && digits <= (parts.length > 4 ? 2 : 0) ? 0.7 : 0.95;
  return known >= letters * share && letters >= value.length * 0.6 ? 'identifier' : null;
}
