import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Sign out of the session it belongs to', 'Record again with the cookies taken out'],
  instead: 'Export without cookies, or replace their values before the file is kept',
};
const why = 'While the session lasts, whoever sends the cookie is signed in.';
const references: readonly string[] = [
  'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
];

/** Cookies of sessions, as recordings of traffic and command lines hold them. */
export const sessionCookie: readonly Rule[] = [
  {
    id: 'session-cookie-header',
    title: 'Cookie of a session',
    severity: 'warning',
    why,
    keywords: ['cookie:', 'cookie":', "cookie':", 'cookie","value":', 'cookie", "value":', 'curl '],
    pattern:
      /(?:(?<![A-Za-z])cookie(?:["']?: ?|", ?"value": ?)["']?|(?<![\w-])curl (?:[^\n|;]{0,160} )?(?:-b|--cookie)[ =]["']?)(?:[\w.%-]{1,40}=[^;\s"']{0,400}; ?){0,12}?(?:[\w.-]{0,20}sess(?:ion)?(?:_?id)?|connect\.sid|\w{0,20}sid|\w{0,12}auth(?:_?token)?)=(?<secret>(?=[^;\s"']{0,400}\d)[\w%+/.=~-]{20,2000})/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: [
        'Cookie: theme=dark; sessionid=[[base36:32]]; lang=en',
        '{"name":"Cookie","value":"session=[[base62:40]]"}',
      ],
      ignore: ['Cookie: sessionid=<session id>', 'Set-Cookie: lang=en; Path=/'],
    },
  },
  {
    id: 'session-cookie-recorded',
    title: 'Cookie of a session in a recording',
    severity: 'warning',
    why,
    keywords: ['session"', 'sessionid"', 'session_id"', 'connect.sid"'],
    pattern:
      /"name"\s{0,4}:\s{0,4}"(?:[\w.-]{0,20}session(?:_?id)?|connect\.sid)"\s{0,4},\s{0,20}"value"\s{0,4}:\s{0,4}"(?<secret>[\w%+/.=~-]{20,2000})"/dgi,
    structure: 'password',
    remedy,
    references,
    examples: {
      match: ['"cookies":[{"name":"session","value":"[[base62:40]]","path":"/"}]'],
      ignore: ['{"name":"session","value":"[REDACTED]"}'],
    },
  },
];
