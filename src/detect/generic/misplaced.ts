/** Places where a word looks like the name of a credential and is none, or where what it names is public. */
import type { View } from '../view.ts';
import type { Candidate } from './candidate.ts';
import { isTestVector } from './vectors.ts';

const ARN_MAX = 80;
/** A line that says how a test went, above another or below it. */
const RESULT_ABOVE = /(?:^|\n)(?:PASS|FAIL|XFAIL|XPASS|SKIP|ERROR|UNSUPPORTED|UNTESTED|UNRESOLVED): [^\n]*\n[ \t]*$/;
const RESULT_BELOW = /^[^\n]*\n[ \t]*(?:PASS|FAIL|XFAIL|XPASS|SKIP|ERROR|UNSUPPORTED|UNTESTED|UNRESOLVED): /;
const RESULT_MAX = 240;
/** Characters before a name, and how many different signs among them are too many. */
const NOISE = 40;
const NOISE_SIGNS = 4;
/** Another code of a country in the lines before. */
const COUNTRY = /["']?\b(?:P[A-Z]|OM|NZ|NU)\b["']?\s{0,3}[:=]/;

/** Where a word that looks like a name is none, or speaks of something public: inside an ARN, `basic` in running text, the address of a badge. */
export function misplaceReason(view: View, candidate: Candidate): string | null {
  const { nameStart, context, value } = candidate;
  const before = view.text.slice(Math.max(0, nameStart - ARN_MAX), nameStart);
  // Whoever sees the page sees the picture: its token shows it and nothing else.
  if (candidate.operator === '=' && /[?&]$/.test(before) && /(?:\.svg|\bbadges?\b)[^\s"'()]*[?&]$/.test(before))
    return 'badge';
  if (candidate.operator === ':' && /\barn:aws[\w-]*:[\w:-]*$|\bsecretsmanager:[^\s"'`]*$/.test(before))
    return 'secret-manager';
  if (/(?:gpg|pgp|signing|release)[ -]$/i.test(before) && /^(?:0x)?[0-9A-F]{40}$/.test(value)) return 'key-id';
  // What Helm writes beside a pod, so that it starts anew; a folder that a shell asks for.
  if (before.endsWith('checksum/') && /^[\da-f]{64}$/.test(value)) return 'digest';
  if (before.endsWith('`') && view.text[candidate.nameEnd] === '`' && context === 'pwd') return 'command-substitution';
  // `token="JAR" value="…"`: what is to be replaced, and by what.
  if (
    /token$/i.test(context) &&
    /^["']?,?\s{1,40}value\s?[=:]/.test(view.text.slice(candidate.end, candidate.end + 60))
  )
    return 'template';
  if (/cpe:(?:2\.3:|\/)[^\s"']*$/.test(before)) return 'package';
  if (context === 'PASS' && isResult(view.text, candidate)) return 'test-result';
  if (isTestVector(view, candidate)) return 'test-vector';
  // `"AWS::ApiGateway::ApiKey": …`: a kind of thing, not a thing, and not `Acme::setApiKey('…')`.
  const isOfType = /\b[A-Z][A-Za-z\d]{1,30}::(?:\w{1,60}::)?$/.test(before) || /^[A-Z]\w{1,30}::\w/.test(context);
  if (isOfType && candidate.operator !== '=' && /^[A-Z]/.test(context.slice(context.lastIndexOf(':') + 1)))
    return 'type-name';
  // By what a framework tells elements of a list apart.
  if (context === 'key' && /\b(?:h|hAsync|_?jsxs?|createElement|createVNode)\(\s?["'\w.]{1,60},\s?\{\s?$/.test(before))
    return 'element-key';
  // You pass `something` to a function.
  if (context === 'pass' && candidate.quote === '`' && !/[=:]/.test(candidate.operator)) return 'prose';
  if (isNoiseBefore(before)) return 'inside-blob';
  // `"PW": "Palau"` beside `PT` and `PY`: a country.
  if (context === 'PW' && COUNTRY.test(before)) return 'country';
  // The half of a key that everybody may have.
  if (
    /\\{0,3}"(?:n|x|y|x5[ct])\\{0,3}"\s?:\s?\\{0,3}"$/.test(
      view.text.slice(Math.max(0, candidate.start - 24), candidate.start),
    )
  )
    return 'public-key';
  if (/(?:^|\W)sec-websocket-key$/i.test(`${before}${context}`)) return 'handshake';
  if (/(?:checksum|digest|sha256)\/[\w.-]*$/i.test(before) && /^[0-9a-f]{40,128}$/i.test(value)) return 'digest';
  if (candidate.form !== 'header' || !/^basic$/i.test(context) || /authorization\W{1,12}$/i.test(before)) return null;
  return /^[A-Za-z0-9+/]{6,}={0,2}$/.test(value) && value.length % 4 === 0 && atob(value).includes(':')
    ? null
    : 'not-basic';
}

function isResult(text: string, { nameStart, end }: Candidate): boolean {
  return (
    RESULT_ABOVE.test(text.slice(Math.max(0, nameStart - RESULT_MAX), nameStart)) ||
    RESULT_BELOW.test(text.slice(end, end + RESULT_MAX))
  );
}

/** Base85 and compressed text hold names by accident: signs that no syntax puts together, and no blank. */
function isNoiseBefore(before: string): boolean {
  const near = before.slice(-NOISE);
  return (
    near.length === NOISE && !/[\s"']|<\/?\w+>/.test(near) && new Set(near.match(/[!@#^*|?`~%$]/g)).size >= NOISE_SIGNS
  );
}
