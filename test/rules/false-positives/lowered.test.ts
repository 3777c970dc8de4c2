import { expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn } from '../../support/detect.ts';

/** Path, text (a template), and what is told of it: what may be made up for a test, or is a word, does not block. */
test.each([
  [
    'a.sh',
    'keytool -storepass nightowl -keypass nightowl',
    ['warning command-option-store', 'warning command-option-store'],
  ],
  ['a.sh', 'keytool -storepass nightowl9', ['error command-option-store']],
  ['kafka.conf', 'username="kafka" password="quokkaadmin-pass"', ['warning hardcoded-password']],
  ['a.go', '// network=tcp,addr=:6379,password=harbor,db=0,pool_size=100;', ['warning connection-string-password']],
  [
    'testdata/cluster.yaml',
    'kind: Config\nclusters:\nusers:\n- user:\n    token: [[base62:40]]\n',
    ['warning kubernetes-client-config'],
  ],
  [
    'cluster.yaml',
    'kind: Config\nclusters:\nusers:\n- user:\n    token: [[base62:40]]\n',
    ['error kubernetes-client-config'],
  ],
  ['tests/a.json', '{"kty":"oct","k":"[[base64url:43]]"}', ['warning private-key-jwk']],
  ['a.json', '{"kty":"oct","k":"[[base64url:43]]"}', ['error private-key-jwk']],
  ['testcerts/a.py', 'api_secret = "[[base62:40]]"', ['warning hardcoded-credential']],
  ['caddytest/a.py', 'api_secret = "[[base62:40]]"', ['warning hardcoded-credential']],
  ['latest/a.py', 'api_secret = "[[base62:40]]"', ['error hardcoded-credential']],
  ['v1/doc.go', '//\tkubeadm:\n//\t- token: "[[base36:6]].[[base36:16]]"', ['warning kubeadm-bootstrap-token-setting']],
  ['tests/a.txt', 'identity: [[BECH32:age-secret-key-+[[hex:64]]]]', ['warning age-secret-key']],
  ['a.txt', 'identity: [[BECH32:age-secret-key-+[[hex:64]]]]', ['error age-secret-key']],
  ['a.py', 'DUMMY_SECRET = "[[base62:20]]"', ['warning hardcoded-credential']],
  ['a.py', 'EXAMPLES = r"""\n- name: x\n  api_secret: "[[base62:20]]"\n"""\n', ['warning hardcoded-credential']],
  ['a.py', 'TEMPLATE = r"""\n- name: x\n  api_secret: "[[base62:20]]"\n"""\n', ['error hardcoded-credential']],
  [
    'a.py',
    'def f():\n    """host=db.shop.io user=app password=[[base62:14]]"""\n',
    ['warning connection-string-password'],
  ],
  ['a.py', '# options such as key=value (e.g. password=[[base62:14]])', ['warning hardcoded-password']],
  [
    'a.d.ts',
    '/**\n * ```typescript\n * new Cluster({\n *     masterPassword: "[[base62:14]]",\n */\n',
    ['warning hardcoded-password'],
  ],
  [
    'a.rb',
    '# Checks a login:\n#\n#   user.password = "[[base62:14]]"\n#   user.save\n',
    ['warning hardcoded-password'],
  ],
  ['a.rb', '# user.password = "[[base62:14]]"\n', ['error hardcoded-password']],
  ['faq.pod', '  $ldap->bind(password => "[[base62:14]]");', ['warning hardcoded-password']],
  ['collector.8.in', 'bind_password = [[base62:14]]', ['warning hardcoded-password']],
  ['a.c', '#define USERDATA_KEY "EXTFILTCHILDERRFN"', ['warning hardcoded-credential']],
  ['a.php', '/*\n * $password = "[[base62:14]]";\n */\n', ['error hardcoded-password']],
])('%s: %s', (path, text, expected) => {
  expect(alarmsIn(path, expandSample(text).text)).toEqual(expected);
});

test('the module of tests of a Rust file is a test, and what stands before and after it is not', () => {
  const line = (seed: number): string => `const API_SECRET: &str = "${expandSample('[[base62:40]]', seed).text}";\n`;
  const module = `#[cfg(all(test, not(target_os = "none")))]\nmod tests {\n    use super::*;\n    ${line(2)}}\n`;
  expect(alarmsIn('src/a.rs', `${line(1)}\n${module}\n${line(3)}`)).toEqual([
    'error hardcoded-credential',
    'warning hardcoded-credential',
    'error hardcoded-credential',
  ]);
});

test('a token that names itself blocks in a module of tests as well', () => {
  const { text } = expandSample('#[cfg(test)]\nmod tests {\n    let token = "ghp_[[ghp-crc32]]";\n}\n');
  expect(alarmsIn('src/a.rs', text)).toEqual(['error github-pat-classic']);
});
