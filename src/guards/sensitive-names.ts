/** Names of files that have no place in a repository, and the test of the content that decides. */
import type { ContentTest } from './sensitive-content.ts';
import {
  browserStore,
  dialIn,
  dump,
  gnupg,
  gnupgKey,
  history,
  keystore,
  obfuscated,
  openpgpKey,
  passwordDatabase,
  railsKey,
  shadow,
  sshKey,
  terraformState,
  wholeSecret,
} from './sensitive-content.ts';

/** One row: paths in lower case that it matches, and what decides about them. */
export interface SensitiveName {
  readonly path: RegExp;
  readonly test: ContentTest;
  /** `capture`: dumps, histories and recordings; `store`: keys and credentials. */
  readonly kind: 'store' | 'capture';
}

const store = (path: RegExp, test: ContentTest): SensitiveName => ({ path, test, kind: 'store' });
const capture = (path: RegExp, test: ContentTest): SensitiveName => ({ path, test, kind: 'capture' });

/** The first row that matches decides. Text files of credentials are not here: the detector reads them. */
export const sensitiveNames: readonly SensitiveName[] = [
  store(/(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, sshKey),
  store(/(?:^|\/)\.ssh\/identity$/, sshKey),
  // What a folder says counts for more than an ending.
  store(/(?:^|\/)(?:secring\.\w+|private-keys-v1\.d\/[^/]+)$/, gnupg),
  store(/(?:^|\/)secrets\/(?:master\.key|hudson\.util\.secret)$/, wholeSecret),
  store(/\.(?:p12|pfx|pkcs12|jks|keystore|bks|ks|kdbx?|keytab|snk|key|keys|jceks|truststore)$/, keystoreOrRails),
  store(/\.(?:gpg|pgp|sec|skr)$/, openpgpKey),
  store(/(?:^|\/)(?:krb5cc_\w+|sam|system|security)$/, keystore),
  store(/(?:^|\/)ntds\.dit$/, passwordDatabase),
  store(/\.(?:agilekeychain|opvault|keychain(?:-db)?|keyring|kwallet|psafe3)(?:\/|$)/, passwordDatabase),
  store(
    /(?:^|\/)(?:\.vault[_-]?pass(?:word)?(?:\.txt)?|vault[_-]pass(?:word)?(?:\.txt)?|\.ansible_vault[\w.-]*|ansible-vault\.key|\.vault-token)$/,
    wholeSecret,
  ),
  store(/(?:^|\/)prod\.decrypt\.private\.php$/, wholeSecret),
  store(/\.tfstate(?:\.[\w.-]+)?$/, terraformState),
  store(
    /(?:^|\/)(?:key[34]\.db|logins\.json|login data|cookies(?:\.sqlite|\.txt)?|credentials\.db|access_tokens\.db)$/,
    browserStore,
  ),
  store(/(?:^|\/)\.mylogin\.cnf$/, obfuscated),
  // DBeaver encrypts the passwords of its connections with a key that is the same everywhere.
  store(/(?:^|\/)\.dbeaver\/credentials-config\.json$/, obfuscated),
  // The key of a Tor onion service.
  store(/(?:^|\/)hs_ed25519_secret_key$/, wholeSecret),
  store(/(?:^|\/)msal_token_cache[\w.-]*$/, obfuscated),
  store(/(?:^|\/)(?:shadow-?|gshadow|master\.passwd|[\w.-]{0,40}htpasswd|(?:pro|pure-?)ftpd\.?passwd)$/, shadow),
  store(/(?:^|\/)(?:chap|pap)-secrets$/, dialIn),
  capture(
    /(?:^|\/)(?:\.(?:bash|zsh|sh|ash|fish|psql|mysql|sqlite|rediscli|python|node_repl|irb|pry)_history|\.lesshst|\.viminfo|consolehost_history\.txt)$/,
    history,
  ),
  capture(/(?:^|\/)core(?:\.\d+)?$|\.(?:hprof|dmp|mdmp|pcap|pcapng|cap|har|rdb)$|(?:^|\/)heapdump[^/]*$/, dump),
];

/** Endings of ordinary files, and what the few of them that a row may match have in their path. */
const ordinaryEndings: ReadonlySet<string> = new Set(
  (
    'astro bat c cc cfg cjs clj conf cpp cs css csv cts cxx dart ex exs go gradle graphql h hpp hs htm html ini ipynb java js json ' +
    'jsx kt less lock lua m md mdx mjs ml mts php pl png proto ps1 py r rb rs rst sass scala scss sh sol sql svelte svg swift tf toml ' +
    'ts tsx txt vue xml yaml yml zig'
  ).split(' '),
);
const wordsBesides = (
  'keychain opvault keyring kwallet psafe3 secring private-keys vault prod.decrypt tfstate logins credentials-config cookies ' +
  'msal_token consolehost heapdump'
).split(' ');

/** Whether no row matches a path in lower case: told for nearly all without the patterns, which a small commit would feel. */
export function isOrdinaryName(lower: string): boolean {
  return (
    ordinaryEndings.has(lower.slice(lower.lastIndexOf('.') + 1)) && !wordsBesides.some(word => lower.includes(word))
  );
}

function keystoreOrRails(...args: Parameters<ContentTest>): ReturnType<ContentTest> {
  const [, path] = args;
  if (/(?:^|\/)config\/(?:credentials\/)?[\w-]+\.key$/i.test(path)) return railsKey(...args) ?? keystore(...args);
  return keystore(...args) ?? gnupgKey(...args) ?? openpgpKey(...args);
}
