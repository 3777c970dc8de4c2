import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password', 'Look at who could read the script and its logs'],
  instead: 'Read the password from the environment, a file of mode 600 or a secret manager when the command runs',
};
const why = 'Anyone who reads the script can log in with it.';

/** Logins that scripts hold in a conversation, or in a form that only one command has. */
export const commandLogin: readonly Rule[] = [
  {
    id: 'command-login-answer',
    title: 'Password that a script answers with',
    severity: 'error',
    why,
    keywords: ['send "', "send '", 'send {', 'send -- ', 'sendline('],
    // Expect and pexpect: what is waited for ends in the word, and what is sent ends the line.
    pattern:
      /(?:assword|assphrase)[^\n"'{}]{0,24}["'}]?\)?[\s;{]{0,40}(?:send (?:-- )?(?=["'{][^\s"'$\\{}[\]]{4,100}\\[rn])|\w{1,20}\.sendline\()["'{](?<secret>[^\s"'$\\{}[\]]{4,100})/dg,
    structure: 'password',
    remedy,
    references: ['https://man7.org/linux/man-pages/man1/expect.1.html'],
    examples: {
      match: [
        'expect "password:"\nsend "[[<]][[base62:14]][[>]]\\r"',
        'expect -re "assword" { send -- "[[<]][[base62:14]][[>]]\\n" }',
        "child.expect('password:')\nchild.sendline('[[base62:14]]')",
      ],
      ignore: ['expect "password:"\nsend "$password\\r"', 'expect "assword:" { send "[read_password]\\r" }'],
    },
  },
  {
    id: 'command-login-slash',
    title: 'Password behind /p of a command',
    severity: 'error',
    why: 'Anyone who reads the script can sign programs with the certificate.',
    keywords: ['signtool'],
    pattern:
      /(?<![\w-])signtool(?:\.exe)?["']? sign (?:[^\r\n|;]{0,300} )?[/-]p ["']?(?<secret>[^\s"'$%<{/-][^\s"'$%]{3,200})(?!%)/dgi,
    structure: 'password',
    remedy,
    references: ['https://learn.microsoft.com/en-us/dotnet/framework/tools/signtool-exe'],
    examples: {
      match: ['signtool sign /fd SHA256 /f release.pfx /p [[base62:14]] setup.exe'],
      ignore: [
        'signtool sign /f release.pfx /p %PFX_PASSWORD% setup.exe',
        'signtool sign /f release.pfx /p "$env:PFX_PASSWORD" setup.exe',
        'signtool verify /pa setup.exe',
      ],
    },
  },
  {
    id: 'command-login-store',
    title: 'Secret key of an object store on a command line',
    severity: 'error',
    why: 'Anyone who reads the script can read and change what lies in the store.',
    keywords: ['mc alias set ', 'mc config host add '],
    pattern:
      /(?<![\w-])mc (?:alias set|config host add) [\w.-]{1,40} ["']?https?:\/\/(?!localhost|127\.|play\.min\.io)[^\s"'$]{1,200}["']? ["']?[^\s"'$<]{3,128}["']? ["']?(?<secret>(?!minioadmin)[^\s"'$<{-][^\s"'$]{7,127})/dg,
    structure: 'password',
    remedy,
    references: ['https://min.io/docs/minio/linux/reference/minio-mc/mc-alias-set.html'],
    examples: {
      match: ['mc alias set prod https://s3.acme.io backup [[base62:24]]'],
      ignore: [
        'mc alias set prod https://s3.acme.io $KEY $SECRET',
        'mc alias set prod https://s3.acme.io ACCESS_KEY SECRET_KEY',
        'mc alias set local http://minio:9000 minioadmin minioadmin',
      ],
    },
  },
  {
    id: 'command-login-snmp',
    title: 'Passphrase of an SNMP user on a command line',
    severity: 'error',
    why: 'Anyone who reads the script can read the device, and often change it.',
    keywords: ['snmpwalk ', 'snmpget ', 'snmpset ', 'snmpbulkwalk ', 'snmpgetnext ', 'snmpbulkget '],
    pattern:
      /(?<![\w-])snmp(?:walk|get|set|bulkwalk|getnext|bulkget) (?:[^\r\n|;]{0,240} )?-[AX] ?["']?(?<secret>[^\s"'$<{-][^\s"'$]{7,100})/dg,
    structure: 'password',
    remedy,
    references: ['https://net-snmp.sourceforge.io/docs/man/snmpcmd.html'],
    examples: {
      match: ['snmpget -v3 -u mon -l authNoPriv -a SHA -A [[base62:14]] switch1 sysName.0'],
      ignore: ['snmpwalk -v3 -u mon -a SHA -A "$AUTH" -x AES -X "$PRIV" switch1', 'snmpwalk -v2c -c public switch1'],
    },
  },
  {
    id: 'command-login-ftp',
    title: 'Password in a conversation with an FTP server',
    severity: 'error',
    why,
    keywords: ['ftp -n', 'ftp -i', 'ftp -v'],
    pattern:
      /(?<![\w-])ftp -[niv][^\r\n]{0,120}\r?\n(?:(?:open|binary|passive|prompt|ascii)[^\r\n]{0,80}\r?\n){0,4}[ \t]{0,8}(?:quote )?user ["']?[\w.@+-]{1,60}["']? ["']?(?<secret>[^\s"'$<{]{4,100})/dg,
    structure: 'password',
    remedy,
    references: ['https://www.gnu.org/software/inetutils/manual/html_node/ftp-invocation.html'],
    examples: {
      match: ['ftp -n files.acme.io <<EOF\nuser bob [[base62:14]]\nput a.csv\nEOF'],
      ignore: [
        'ftp -n files.acme.io <<EOF\nuser $FTP_USER $FTP_PASSWORD\nEOF',
        'ftp -n <<EOF\nuser anonymous guest\nEOF',
      ],
    },
  },
  {
    id: 'command-login-handed',
    title: 'Secret handed to a command that stores it',
    severity: 'error',
    why: 'The script holds what the store is there to hide.',
    keywords: ['secret create ', 'secret put ', 'secrets create ', 'versions add ', 'secret set '],
    pattern:
      /(?<![\w-])(?:echo|printf)[ \t]{1,4}(?:-\w{1,2}[ \t]{1,4})?["']?(?<secret>(?=[^\s"'|$`<>\\]{0,200}\d)[^\s"'|$`<>\\{[]{8,200})(?:\\n)?["']?[ \t]{0,4}\|[ \t]{0,4}(?:(?:docker|podman) secret create [\w.-]{1,60} -|gcloud secrets (?:create|versions add) [\w.-]{1,60} [^\r\n|;]{0,120}--data-file=-|(?:npx )?wrangler secret put |gh secret set )/dg,
    structure: 'password',
    remedy,
    references: ['https://docs.docker.com/reference/cli/docker/secret/create/'],
    examples: {
      match: [
        'echo "[[base62:20]]" | docker secret create db_password -',
        'printf [[base62:20]] | gcloud secrets versions add db --data-file=-',
        'echo [[base62:32]] | npx wrangler secret put API_KEY',
      ],
      ignore: [
        'echo "$DB_PASSWORD" | docker secret create db_password -',
        'echo "my-first-secret-1" | docker secret create test -',
        'docker secret create db_password ./db_password.txt',
      ],
    },
  },
  {
    id: 'command-login-here-string',
    title: 'Secret in a here-string for a command that stores it',
    severity: 'error',
    why: 'The script holds what the store is there to hide.',
    keywords: ['secret put ', 'secret set ', 'env add '],
    pattern:
      /(?<![\w-])(?:gh secret set|wrangler secret put|vercel env add) [^\r\n|;<"'$]{1,80}<<< ?["']?(?<secret>(?=[^\s"']{0,200}\d)[^\s"'|$`<>\\{[]{8,200})["']?(?![^\s;&|)])/dg,
    structure: 'password',
    remedy,
    references: ['https://www.gnu.org/software/bash/manual/html_node/Redirections.html#Here-Strings'],
    examples: {
      match: ['vercel env add API_KEY production <<< "[[base62:32]]"', 'gh secret set DEPLOY_TOKEN <<<[[base62:40]]'],
      ignore: ['gh secret set DEPLOY_TOKEN <<< "$TOKEN_1"', 'vercel env add API_KEY production <<< "your-api-key-1"'],
    },
  },
  {
    id: 'command-login-literal',
    title: 'Value of a Kubernetes secret on a command line',
    severity: 'error',
    why: 'Anyone who reads the script has what the secret is there to hide.',
    keywords: ['secret generic '],
    // The name may say anything; what says that it is a credential is how it looks.
    pattern:
      /(?<![\w-])secret generic [^\r\n|;]{1,300}--from-literal[= ]["']?[\w.-]{1,60}=["']?(?<secret>(?=[^\s"'$]{0,200}\d)(?=[^\s"'$]{0,200}[a-z])(?=[^\s"'$]{0,200}[A-Z])[^\s"'$<{/:@.]{12,200})(?![^\s"'])/dg,
    structure: 'password',
    remedy,
    references: ['https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-kubectl/'],
    examples: {
      match: ['kubectl create secret generic shop --from-literal=value=[[base62:24]]'],
      ignore: [
        'kubectl create secret generic shop --from-literal=region=eu-central-1a',
        'kubectl create secret generic shop --from-literal=value=$VALUE',
        'kubectl create secret generic shop --from-literal=host=db1.shop.svc.cluster.local',
      ],
    },
  },
  {
    id: 'command-login-pat',
    title: 'Personal access token on a command line',
    severity: 'error',
    why: 'Anyone who reads the script can act as its owner.',
    keywords: ['--pat ', '--pat=', '-pat ', '-pat='],
    pattern:
      /(?<![\w-])--(?:[a-z]{1,20}-){0,3}pat[ =]["']?(?<secret>(?=[^\s"']{0,200}\d)[A-Za-z0-9][\w+/=.-]{19,400})(?![^\s"'])/dg,
    structure: 'password',
    remedy: { ...remedy, steps: ['Revoke the token', 'Look at who could read the script and its logs'] },
    references: ['https://cwe.mitre.org/data/definitions/214.html'],
    examples: {
      match: ['tfx extension publish --pat [[base36:52]]', 'sync --jira-pat=[[base62:44]] run'],
      ignore: [
        'tfx extension publish --pat $(PAT)',
        'tool --include-pat "src/**/2024-components-*.ts"',
        'sync --pat "$JIRA_PAT"',
      ],
    },
  },
];
