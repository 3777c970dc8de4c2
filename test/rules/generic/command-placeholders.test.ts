import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn, findingsIn } from '../../support/detect.ts';

/** What stands for a password in manuals, scripts and pages that explain a command. */
const STANDING_FOR = [
  '$PW',
  '${PASSWORD}',
  '"$PASSWORD"',
  '%PASSWORD%',
  '!PASSWORD!',
  '$env:PW',
  '$(cat pw.txt)',
  '{{ password }}',
  '@Model.Password',
  '<password>',
  '&lt;password&gt;',
  'your-password',
  'YOUR_PASSWORD',
  '********',
  'changeme',
] as const;

const COMMANDS: readonly (readonly [path: string, text: string])[] = [
  ['a.sh', 'dotnet nuget add source https://n.acme.io -n acme -u ci -p @P --store-password-in-clear-text'],
  ['a.bat', 'osql -U sa -P @P -i load.sql'],
  ['a.bat', 'winrs -r:srv1 -u:bob -p:@P ipconfig'],
  ['a.bat', 'netdom join pc1 /domain:acme.io /userd:bob /passwordd:@P'],
  ['a.sh', 'qpdf --encrypt @P @P 256 -- a.pdf b.pdf'],
  ['a.sh', 'cf auth bob @P'],
  ['a.sh', 'samba-tool user create bob @P'],
  ['a.sh', 'echo @P | realm join -U admin acme.io'],
  ['a.sh', 'echo "db1:5432:shop:bob:@P" > ~/.pgpass'],
  ['a.py', 'subprocess.run(["sshpass", "-p", "@P", "ssh", host])'],
  ['a.sql', "ALTER USER bob IDENTIFIED WITH caching_sha2_password BY '@P';"],
  ['router.cfg', 'tacacs-server key @P'],
  ['router.cfg', ' neighbor 10.0.0.1 password @P'],
  ['fw.conf', '    set psksecret @P'],
  ['vpnc.conf', 'IPSec secret @P'],
  ['a.sh', 'podman login -u ci -p @P registry.acme.io'],
  ['a.sh', 'curl https://bob:@P@ci.acme.io/job'],
];

describe('what stands for a password on a command line is none', () => {
  test.each(COMMANDS)('%s: %s', (path, text) => {
    for (const standing of STANDING_FOR) {
      const line = text.replaceAll('@P', standing);
      expect([line, alarmsIn(path, `${line}\n`)]).toEqual([line, []]);
    }
  });
});

describe('a placeholder in angle brackets', () => {
  test.each([
    'oc login --token=<token> --server=https://api.acme.io:6443',
    'java -Dstore.password=<password> -jar shop-1.2.3.jar',
    'mysql -u <user> --password=<password> --host db1.acme.io shop2',
  ])('is no element, and what follows is not its text: %s', line => {
    expect(alarmsIn('a.sh', `${line}\n`)).toEqual([]);
    expect(alarmsIn('a.md', `${line}\n`)).toEqual([]);
  });
  test.each(['<password>[[base62:14]]</password>', '<password>\n  [[base62:14]]\n</password>'])(
    'but the text of an element counts: %j',
    text => {
      expect(alarmsIn('a.xml', `${expandSample(text, 1).text}\n`)).toHaveLength(1);
    },
  );
});

test.each([
  'mysql -u root -ppassword shop_db1',
  'mysql -uroot -pyourpassword shop_db1',
  '7z a -ppassword backup-2.7z data',
  'mount -t cifs //fs1/share /mnt -o username=bob,password=%PASSWORD%,vers=3.0',
  'mount -t cifs //fs1/share /mnt -o username=<user>,password=<password>,domain=acme1',
  'mount -t cifs //fs1/share /mnt -o username=bob,password=your_password,vers=3.0',
  'skopeo copy --src-creds ci:$P docker://a1 docker://b1',
])('what follows a placeholder is no part of it: %s', line => {
  expect(alarmsIn('a.sh', `${line}\n`)).toEqual([]);
});

test('a password in a list of options ends where the next option begins', () => {
  const { text, spans } = expandSample('mount -o username=bob,password=[[<]][[base62:14]][[>]],vers=3.0 //fs1/a /b', 1);
  const [finding] = findingsIn('a.sh', `${text}\n`);
  expect([finding?.span.startColumn, finding?.span.endColumn]).toEqual([
    (spans[0]?.start ?? 0) + 1,
    (spans[0]?.end ?? 0) + 1,
  ]);
});
