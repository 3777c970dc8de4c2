/** Values that point at a secret kept elsewhere: references, templates, secret managers, files, ciphertext. */
import { isNoise, randomness } from '../../text/randomness.ts';

/** Names of objects and their properties lie below, in bits per character. */
const EXPRESSION_RANDOM_MAX = 1.2;
const TOKEN =
  /(?<=[=,:/])\$(?:[a-z]\w{2,40}|[A-Z](?!\w))|\$\{[^}]{0,200}\}|\$\([^)]{0,200}\)|\{\{[^}]{0,200}\}\}|\{%[^%]{0,200}%\}|<%[^%]{0,200}%>|#\{[^}]{0,200}\}|@\{[^}]{0,80}\}|\{\$[^{}]{1,80}\}|%\([\w.]{1,60}\)[sd]|%[A-Za-z_]\w{1,60}%|\(\([\w./-]{1,80}\)\)|\[[A-Za-z][A-Za-z _-]{2,30}\]|<[A-Za-z][^<>]{1,40}>/g;
/** `${DIR}/pkcs8/a.pem` without what is filled in. */
const REST_OF_PATH = /^[\w.~-]{0,40}(?:\/[\w.~-]{0,60}){1,12}\.[A-Za-z]\w{1,7}$/;
const TEMPLATE_MAX = 256;
const WHOLE =
  /^(?:\$[A-Za-z_][\w.]*(?:\[[^\]]*\]|\$)?|\$[A-Za-z_]\w*(?:(?:->)?(?:\{["']?\w[\w.-]{0,40}["']?\}|\[["']?\w[\w.-]{0,40}["']?\])){1,4}|[^A-Za-z\d$]{0,8}\$\d[^A-Za-z\d$]{0,8}|\$\{.*\}|\$env:\w+|%\w[\w.]*%|@\w+@|__\w+__|~\w+~|<[^<>]{1,80}>|\[\[?[A-Za-z][^[\]]{0,80}\]?\]|\{\{?[A-Za-z_$][^{}]{0,80}\}?\}|\{\{-? ?[A-Za-z.$][^{}]{0,80}|(?:'?\{(?:\d{0,3}|[A-Za-z_$'"][^{}]{0,80})\}'?[:,;. _-]?){1,8}|:[a-z_]\w*|\?|[%#]\{[^}]*\}|\{[a-z_]\w*\.[\w.]+|%[sdvq]|\*[A-Za-z]\w*|&[a-z]\w*)$/;
/** A placeholder in a page of HTML, a variable of a batch file, a property in a template of Razor. */
const ELSEWHERE = /^(?:&lt;[^<>&]{1,80}&gt;|![A-Z][A-Z_]*!|@[A-Za-z]\w*(?:\.[A-Za-z]\w*)+)$/;
const MANAGER =
  /^(?:op|vault|ref\+\w+|awssm|aws-sm|ssm|sm|gcp-sm|azkv|doppler|infisical|bws|keeper|akeyless|conjur|chamber|berglas|keyvault|env|keychain|secretsmanager|avp|secret|param|config|file|path|classpath|fd|exec|cmd):(?=[/\w{])|^arn:(?:aws[\w-]*|\*|\.\*):|\{\{resolve:|^\/aws\/reference\/|^projects\/[^/]+\/secrets\/|@Microsoft\.KeyVault\(|\.vault\.azure\.net|^secretKeyRef|^valueFrom|^!(?:encrypted|vault|Ref|Sub|GetAtt|ImportValue|Join|env|secret)\b|^Fn::|^(?:var|local|data|module|random_password|secrets|vars|inputs|steps|github|env|params|parameters|variables)\.[\w.-]+$|^@?\/(?:run|var|etc|opt|home|usr|mnt|secrets)\/|^(?:pass|gopass) show |^lookup\(|^<path:|^credentials\(|^(?:\$\(|`)|^vault:/;
const ENCRYPTED =
  /^(?:(?:ENC|NACL)[[(]|[A-Z]{2,8}\[[A-Za-z0-9+/=]{20,}\]$|\{cipher\}|encrypted:|\$ANSIBLE_VAULT|U2FsdGVkX1|secure: |AQICAH|vault:v\d+:|AQAAANCMnd8|01000000d08c9ddf|\{AQAAABAAAA|-----BEGIN (?:PGP|AGE)|gAAAAA|\{[A-Za-z0-9+/]{22,}={0,2}\}$|\{(?:AES|3DES|S?SHA|MD5|S?MD5|CRYPT|bcrypt|pbkdf2)\d*\}|\$2[abxy]\$|\$[PH]\$|\$argon2|\$pbkdf2|\$[156y]\$|\$apr1\$|pbkdf2_|bcrypt_|SCRAM-SHA|md5\$|\{?PBKDF2|sha1\$|scrypt:|pbkdf2:)/;
const CODE_READ =
  /^(?:\[[A-Za-z][\w.]*\]::|process\.env|import\.meta|Deno\.env|Bun\.env|os\.(?:environ|getenv)|System\.|ENV\[|env::|std::|os\.Getenv|viper\.|config\(|Configuration\[|app\.|settings\.|secrets\.|self\.|this\.|args\.|req(?:uest)?\.|props\.|context\.|\$_(?:POST|GET|SERVER|ENV)|params\[|options\.|opts\.|data\.|user\.|ctx\.|conf(?:ig)?\.|credentials\.)/;

/** Why `value` only refers to a secret, as a reason code, or null. */
export function referenceReason(value: string, isBare: boolean): string | null {
  if (WHOLE.test(value) || ELSEWHERE.test(value)) return 'reference';
  if (ENCRYPTED.test(value)) return 'encrypted-or-hashed';
  if (MANAGER.test(value)) return 'secret-manager';
  if (isTemplate(value)) return 'template';
  if (!isBare || isNoise(value)) return null;
  if (CODE_READ.test(value) || /^[A-Za-z_][\w.:>-]*[([]/.test(value) || /^[$@&]/.test(value)) return 'expression';
  // `s:passwd_of` of Vim: a variable and where it is known.
  if (value.includes('=>') || /^[abglstvw]:[a-z]+_[a-z_]+$/.test(value)) return 'expression';
  // A random key may hold full stops as well: `discord.token` is an expression, `MTI4.Gx81.qT7w` is none.
  return /^(?!eyJ)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(value) && randomness(value) < EXPRESSION_RANDOM_MAX
    ? 'expression'
    : null;
}

/** Whether references leave fewer than eight literal characters, or words only. */
function isTemplate(value: string): boolean {
  if (value.length > TEMPLATE_MAX || !/[{(%[<$]/.test(value)) return false;
  let rest = value.replaceAll(TOKEN, '');
  // `%{%{User-Name}:-none}` of FreeRADIUS: one inside the other.
  for (let depth = 0; depth < 4 && rest.includes('%{'); depth++) rest = rest.replaceAll(/%\{[^{}]{0,120}\}/g, '');
  if (rest === value) return false;
  // `${PASSWORD},vers=3.0`: the next option is no part of it.
  const own = rest.replace(/,[a-z]\w{0,30}=[^]*/, '');
  const isShort = own.replaceAll(/[-_./:@ ]/g, '').length < 8 || !/\d/.test(own) || REST_OF_PATH.test(own);
  return isShort && !isNoise(value);
}
