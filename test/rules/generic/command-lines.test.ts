import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn } from '../../support/detect.ts';

/** Command lines and files in which a password stands where only this command or file has it: one secret each. */
const FOUND: readonly (readonly [path: string, text: string])[] = [
  ['login.exp', 'spawn ssh root@db.acme.io\nexpect "password:"\nsend "[[base62:14]]\\r"\n'],
  ['login.exp', 'expect "*assword*"\nsend -- "[[base62:14]]\\n"\n'],
  ['login.exp', 'expect -re "Password:" { send "[[base62:14]]\\r" }\n'],
  ['a.sh', "printf '[[base62:14]]\\n' | sudo -S true\n"],
  ['a.sh', 'sudo -S whoami <<< "[[base62:14]]"\n'],
  ['a.sh', 'kinit admin@ACME.IO <<< "[[base62:14]]"\n'],
  ['a.sh', 'echo "[[base62:14]]" | kinit admin@ACME.IO\n'],
  ['a.sh', 'beeline -u "jdbc:hive2://hs2.acme.io:10000/default" -n hive -p [[base62:14]] -e "show tables"\n'],
  ['a.bat', 'signtool sign /f acme.pfx /p [[base62:14]] /t http://timestamp.acme.io app.exe\n'],
  ['a.ps1', '& signtool.exe sign /fd SHA256 /f cert.pfx /p "[[base62:14]]" app.exe\n'],
  ['a.sh', 'mc alias set prod https://minio.acme.io AKROOTUSER9 [[base62:14]]\n'],
  ['a.sh', 'mc config host add prod https://minio.acme.io admin [[base62:14]] --api s3v4\n'],
  ['a.sh', 'kubectl create secret generic db --from-literal=value=[[base62:14]]\n'],
  ['a.sh', 'rclone obscure [[base62:14]]\n'],
  ['a.sh', 'echo "[[base62:14]]" | restic -r /srv backup /home\n'],
  ['a.sh', 'redis-cli AUTH [[base62:14]]\n'],
  ['a.sh', 'ldappasswd -D cn=admin -w [[base62:14]] uid=x\n'],
  ['a.sh', "smbclient //fs01/share -U 'ACME/svc%[[base62:14]]'\n"],
  ['a.sh', 'echo "[[base62:14]]" | gpg --batch --passphrase-fd 0 -d f.gpg\n'],
  ['a.sh', 'ftp -n h <<EOF\nuser svc [[base62:14]]\nput f\nEOF\n'],
  ['a.sh', 'snmpwalk -v3 -u mon -l authPriv -a SHA -A [[base62:14]] h\n'],
  ['a.sh', 'security create-keychain -p [[base62:14]] build.keychain\n'],
  ['a.bat', 'certutil -f -p [[base62:14]] -importpfx cert.pfx\n'],
  ['a.sh', 'cf login -a api.acme.io -u ci -p [[base62:14]] -o acme\n'],
  ['a.sh', 'echo "[[base62:14]]" | ansible-vault view f --vault-password-file /bin/cat\n'],
  ['a.sh', 'echo -n "[[base62:14]]" | cryptsetup luksOpen /dev/sdb x\n'],
  [
    'standalone.xml',
    '<credential-store name="x"><credential-reference clear-text="[[base62:14]]"/></credential-store>\n',
  ],
  ['a.cli', '/subsystem=elytron/credential-store=x:add(credential-reference={clear-text=[[base62:14]]})\n'],
  ['rndc.key', 'key "rndc-key" {\n\talgorithm hmac-md5;\n\tsecret "[[base64-bytes:16]]";\n};\n'],
  [
    'app/src/main/res/values/strings.xml',
    '<resources>\n  <string name="backend_api_key" translatable="false">[[base62:32]]</string>\n</resources>\n',
  ],
  ['a.py', 'ssh = paramiko.SSHClient()\nssh.connect("10.0.0.4", 22, "root", "[[base62:14]]")\n'],
  ['a.py', 't = paramiko.Transport(("h", 22))\nt.connect(None, "root", "[[base62:14]]")\n'],
  [
    'terraform.tfstate',
    '{"version":4,"terraform_version":"1.5.0","lineage":"x","resources":[{"type":"random_string","instances":[{"attributes":{"id":"none","value":"[[base62:14]]"},"sensitive_attributes":[ [ {"type":"get_attr","value":"value"} ] ]}]}]}\n',
  ],
  [
    'terraform.tfstate',
    '{"version":4,"terraform_version":"1.5.0","outputs":{"conn":{"value":"[[base62:14]]","type":"string","sensitive":true}}}\n',
  ],
  [
    'dev.postman_environment.json',
    '{"name":"dev","values":[{"key":"app_value","value":"[[base62:14]]","type":"secret","enabled":true}],"_postman_variable_scope":"environment"}\n',
  ],
  [
    'dev.postman_environment.json',
    '{\n\t"name": "dev",\n\t"values": [\n\t\t{\n\t\t\t"key": "magic",\n\t\t\t"value": "[[base62:14]]",\n\t\t\t"type": "secret",\n\t\t\t"enabled": true\n\t\t}\n\t],\n\t"_postman_variable_scope": "environment"\n}\n',
  ],
  ['.env.prod', 'MAILER_DSN=mailgun+api://[[hex:32]]-[[hex:8]]-[[hex:8]]:mg.acme.io@default\n'],
  ['.env.prod', 'MAILER_DSN=mailgun+https://key-[[hex:32]]:mg.acme.io@default\n'],
  ['.env.prod', 'MAILER_DSN=sendgrid+api://[[base62:40]]@default\n'],
  ['.env.prod', 'MAILER_DSN=postmark+api://[[uuid]]@default\n'],
  ['.env.prod', 'MAILER_DSN=brevo+api://[[base62:40]]@default\n'],
  ['config/mailer.yaml', 'dsn: "mandrill+api://[[base62:22]]@default"\n'],
  ['.env.prod', 'SLACK_DSN=slack://[[base62:24]]@default?channel=x\n'],
  ['.env.prod', 'MAILER_DSN=mailersend+api://[[base62:40]]@default\n'],
  ['.env.prod', 'MAILER_DSN=infobip+api://[[hex:32]]-[[uuid]]@acme.api.infobip.com\n'],
];

/** The same commands and files with references, prompts, placeholders and other values. */
const QUIET: readonly (readonly [path: string, text: string])[] = [
  ['login.exp', 'expect "password:"\nsend "$password\\r"\n'],
  ['login.exp', 'expect "continue connecting"\nsend "yes\\r"\n'],
  ['login.exp', 'expect {\n "yes/no" { send "yes\\r"; exp_continue }\n "password:" { send "$pw\\r" }\n}\n'],
  ['login.exp', 'expect "$ "\nsend "exit\\r"\n'],
  [
    'a.js',
    'if (!password) return res.status(400).send("Password is required")\nres.send("Invalid password, try again")\n',
  ],
  ['a.sh', 'echo "$PASS" | sudo -S apt-get update\n'],
  ['a.sh', 'echo ${SUDO_PASSWORD} | sudo -S apt-get update\n'],
  ['a.sh', 'echo "deb https://apt.acme.io stable main" | sudo tee /etc/apt/x\n'],
  ['a.md', 'Use `echo <password> | sudo -S command`.\n'],
  ['a.sh', 'kinit -kt /etc/krb5.keytab svc@ACME.IO\n'],
  ['a.sh', 'kinit admin <<< "$KRB_PASS"\necho "$PW" | kinit admin\n'],
  ['a.sh', 'beeline -u "$URL" -n hive -p "$HIVE_PW"\n'],
  ['a.sh', 'beeline -u "$URL" -n hive -p\n'],
  ['a.bat', 'signtool sign /f c.pfx /p %PFX_PASS% app.exe\n'],
  ['a.ps1', 'signtool sign /f c.pfx /p $env:PFX_PASS app.exe\n'],
  ['a.bat', 'signtool verify /pa /v app.exe\n'],
  ['a.sh', 'mc alias set prod $URL $KEY $SECRET\nmc alias list\nmc alias set prod https://x ACCESSKEY SECRETKEY\n'],
  ['a.sh', 'mc alias set local http://localhost:9000 minioadmin minioadmin\n'],
  ['a.sh', 'sshpass -p "$PASS" ssh h\nsshpass -f pw.txt ssh h\nsshpass -e ssh h\nsshpass -p ${P} ssh h\n'],
  [
    'a.sh',
    'mysql -u root -p"$PW" acme\nmysql -u root -p acme\nmysql -P 3306 --protocol=tcp\nmysql -p$PW\nmysql -u root -p${PW}\n',
  ],
  ['a.sh', 'mariadb -u root -p\nmariadb --port=3306\nmariadb-dump -p"$X"\n'],
  [
    'a.sh',
    'openssl rsa -passin env:PW\nopenssl rsa -passin file:pw.txt\nopenssl rsa -passin pass:$PW\nopenssl rsa -passin pass:"${PW}"\nopenssl enc -k "$KEY"\nopenssl enc -pass stdin\nopenssl genrsa -passout pass:password 2048\n',
  ],
  [
    'a.bat',
    'net use Z: /delete\nnet use * /delete /yes\nnet use Z: \\\\fs01\\share /persistent:yes\nnet use Z: \\\\fs\\x %PW% /user:%USER%\nnet use Z: \\\\fs\\x * /user:svc\n',
  ],
  ['a.bat', 'net user svc /delete\nnet user svc %PW% /add\nnet user administrator /active:yes\nnet user svc * /add\n'],
  ['a.md', 'The net use of energy grew by 3.4% in 2023. Fishing net users report.\n'],
  ['a.bat', 'cmdkey /list\ncmdkey /delete:fs01\ncmdkey /add:fs01 /user:svc /pass:%PW%\n'],
  [
    'a.bat',
    'schtasks /create /ru SYSTEM /tn x\nschtasks /create /ru svc /rp %PW%\nschtasks /create /ru svc /rp *\nschtasks /create /ru svc /rp "" /tn y\n',
  ],
  ['a.sh', 'psql "$DATABASE_URL" -c x\npsql -h db -U app -p 5432 acme\n'],
  [
    'a.sh',
    'htpasswd -c .htpasswd admin\nhtpasswd -b .htpasswd "$USER" "$PW"\nhtpasswd -bc f $U $P\nhtpasswd -b .htpasswd <user> <password>\nhtpasswd -nbB admin "${PW}" | cut -d: -f2\n',
  ],
  [
    'a.sh',
    'keytool -list -keystore x -storepass changeit\nkeytool -storepass "$SP" -keypass ${KP}\nkeytool -storepass:env SP\n',
  ],
  ['a.sh', '7z a -p"$PW" b.7z d\n7z a b.7z d -mx=9\n7z x -p$PW b\n7z a -p b.7z d\n'],
  ['a.sh', 'zip -r b.zip d\nzip -P "$PW" b.zip d\nunzip -P $PW b.zip\nunzip -o b.zip -d dir\n'],
  [
    'a.sh',
    'az login --identity\naz login --service-principal -u $ID -p $SECRET --tenant $T\naz login -u x -p "$(cat pw)"\n',
  ],
  [
    'a.sh',
    'docker login -u "$U" -p "$P"\necho "$P" | docker login -u x --password-stdin\ndocker run -p 8080:80 nginx\ncat pw | docker login --password-stdin -u x\necho "${{ secrets.X }}" | docker login ghcr.io -u x --password-stdin\necho Logging in | tee log; docker login\n',
  ],
  ['a.sh', 'podman login -u $U -p $P r\npodman run -p 8080:80 nginx\n'],
  [
    'a.sh',
    'helm repo add x https://x --password $PW\nhelm install db x --set auth.password=$PW\nhelm install db x --set replicas=3\n',
  ],
  [
    'a.sh',
    'kubectl create secret generic db --from-literal=password=$PW\nkubectl create secret generic db --from-literal=username=admin\nkubectl create configmap c --from-literal=LOG_LEVEL=information --from-literal=region=eu-central-1a\nkubectl create secret generic db --from-literal=host=db.acme.svc.cluster.local\nkubectl create secret generic x --from-file=key=./key.json\nkubectl create secret generic db --from-literal=password=<password>\n',
  ],
  [
    'a.sh',
    'vault login $TOKEN\nvault login -method=oidc\nvault kv put secret/x password=$P\nvault kv put secret/x password=-\nvault kv put secret/x password=@f.txt\n',
  ],
  ['a.sh', 'wget --password=$P https://x\nwget --ask-password https://x\n'],
  ['a.sh', 'rclone obscure $P\nrclone obscure -\nrclone obscure mypassword\nrclone copy a b\n'],
  ['a.sh', 'restic -p pw.txt backup\nRESTIC_PASSWORD_FILE=/etc/pw restic x\necho "$P" | restic x\n'],
  [
    'a.sh',
    'redis-cli -a "$P" ping\nredis-cli -h x -p 6379 ping\nredis-cli -a $P\nredis-server --requirepass $P\nredis-server --requirepass "${P}"\n',
  ],
  ['redis.conf', '# requirepass foobared\nrequirepass ${REDIS_PASSWORD}\n'],
  ['a.sh', 'mongosh -u a -p $P\nmongosh -u a -p\nmongodump -p "$P"\nmongosh --port 27017\n'],
  [
    'a.sh',
    'mosquitto_pub -h h -p 1883 -P "$P" -u x\nmosquitto_sub -t t -P $P\nmosquitto_passwd -c f dev\nmosquitto_passwd -b f $U $P\n',
  ],
  [
    'a.sh',
    'ldapsearch -x -W -D cn=x\nldapsearch -x -w "$P"\nldapsearch -y pw.txt\nldapadd -w $P -f x\nldapsearch -x -D "cn=admin" -w <password>\n',
  ],
  ['a.sh', 'smbclient //f/s -U "svc%$P"\nsmbclient //f/s -U svc\nsmbclient -L h -U %\nsmbclient //f/s -N -U guest%\n'],
  [
    'a.sh',
    'xfreerdp /u:x /p:$P /v:h\nxfreerdp /u:x /p:"${P}" /v:h\nxfreerdp /v:h /port:3389\nrdesktop -u x -p - h\nrdesktop -u x -p $P h\n',
  ],
  ['a.sh', 'ffmpeg -i rtsp://user:password@host/s\nffmpeg -i rtsp://$U:$P@h/s\n'],
  [
    'a.sh',
    'gpg --passphrase "$P" -d f\ngpg --passphrase "" --gen-key\ngpg --passphrase-file f\necho "$P" | gpg --passphrase-fd 0\n',
  ],
  ['a.sh', 'ipmitool -H h -U u -P $P power status\nipmitool -H h -U u -E x\n'],
  ['a.sh', 'sqlplus / as sysdba\nsqlplus $U/$P@db\nsqlplus /nolog @x.sql\nsqlplus app/${PW}@db\n'],
  ['a.bat', 'bcp t out f -S s -T\nbcp t out f -U sa -P %PW%\nbcp t in f -P$PW\n'],
  ['a.bat', 'plink -pw %PW% h\nplink -ssh h\nplink -pw $pw h\n'],
  ['a.sh', 'plink --bfile x --pheno y --out z\nplink --bfile data1 -p 0.05 --out fooBar9\n'],
  ['a.sh', 'lftp -u $U,$P h\nlftp -u svc, sftp://h\nlftp -u "$U,$P" h\n'],
  ['a.sh', 'echo "root:$P" | chpasswd\necho "$U:$P" | chpasswd\necho "root:${ROOT_PW}" | chpasswd\n'],
  ['a.sh', 'echo "$P" | passwd --stdin root\necho "Set the password for root" | tee log\n'],
  ['a.sh', 'snmpwalk -v3 -A $P -X $K h\nsnmpwalk -v2c -c public h\nsnmpget -v 3 -A "$A" h\n'],
  [
    'a.sh',
    'security import c.p12 -P "$P" -k b.keychain\nsecurity unlock-keychain -p "$P" b\nsecurity create-keychain -p "" b\nsecurity find-generic-password -s x -w\n',
  ],
  ['a.sh', 'xcrun altool -u x -p @keychain:AC_PASSWORD\nxcrun altool -u x -p "@env:PW"\n'],
  ['a.bat', 'certutil -p %PW% -importpfx c.pfx\ncertutil -hashfile f SHA256\n'],
  ['a.sh', 'cf login -a x -u ci -p $P\ncf push app -p target/app-1.0.3.jar\ncf login --sso\n'],
  ['a.sh', 'cqlsh -u c -p $P\ncqlsh -f x.cql\n'],
  ['a.sh', 'echo -n "$K" | cryptsetup luksOpen /dev/sdb x\ncryptsetup luksClose x\n'],
  ['a.sh', 'wpa_passphrase "$SSID" "$PSK"\nwpa_passphrase ssid passphrase\n'],
  ['a.sh', 'nmcli dev wifi connect "$S" password "$P"\n'],
  [
    'standalone.xml',
    '<credential-reference clear-text="${env.STORE_PW}"/>\n<credential-reference store="x" alias="y"/>\n<text clear-text="true"/>\n',
  ],
  ['named.conf', 'key "ddns" {\n  algorithm hmac-sha256;\n  secret "<base64 secret>";\n};\n'],
  [
    'app/src/main/res/values/strings.xml',
    '<resources>\n<string name="password">Password</string>\n<string name="api_key_hint">Enter your API key</string>\n<string name="forgot_password">Forgot password?</string>\n<string name="secret_key_title">Secret key</string>\n<string name="key_notifications">pref_notifications</string>\n<string name="token_expired">Session expired. Sign in again.</string>\n</resources>\n',
  ],
  [
    'a.py',
    'ssh = paramiko.SSHClient()\nssh.connect(host, 22, user, password)\nssh.connect("10.0.0.4", 22, "root", pw)\nssh.connect("h", 22, "root", os.environ["PW"])\n',
  ],
  [
    'a.py',
    'signal.connect("clicked", "handler", "on_button_clicked", "data")\nsock.connect("tcp://127.0.0.1:5555")\ndb.login("user", "password")\n',
  ],
  [
    'terraform.tfstate',
    '{"version":4,"terraform_version":"1.5.0","lineage":"x","resources":[{"type":"aws_vpc","instances":[{"attributes":{"id":"vpc-0a1b2c3d4e5f60718","value":"arn:aws:ec2:eu-west-1:123456789012:vpc/x"},"sensitive_attributes":[]}]}]}\n',
  ],
  [
    'dev.postman_environment.json',
    '{"name":"dev","values":[{"key":"app_value","value":"{{x}}","type":"secret"},{"key":"base","value":"https://api.acme.io","type":"default"},{"key":"tok","value":"","type":"secret"}]}\n',
  ],
  [
    'form.json',
    '{"fields":[{"key":"name","value":"Customer name","type":"secret"},{"id":"a","value":"user-settings-page","type":"secret"}]}\n',
  ],
  [
    '.env.dist',
    'MAILER_DSN=null://null\nMAILER_DSN=smtp://localhost:1025\nMAILER_DSN=mailgun+api://KEY:DOMAIN@default\nMAILER_DSN=sendgrid+api://$KEY@default\nMAILER_DSN=mailjet+api://ACCESS_KEY:SECRET_KEY@default\nSLACK_DSN=slack://TOKEN@default?channel=CHANNEL\nMAILER_DSN=postmark+api://%env(PM)%@default\nTELEGRAM_DSN=telegram://TOKEN@default?channel=CHAT_ID\n',
  ],
  [
    'a.sh',
    'pip install git+ssh://git@github.com/acme/x.git@3f2a9c1d0b7e4f5a6c8d9e0f1a2b3c4d5e6f7a8b\nvcs: git+https://github.com/x@v1.2.3\n',
  ],
];

describe('passwords on command lines and in files of their own', () => {
  test.each(FOUND)('%s: %j has one', (path, text) => {
    for (const seed of [1, 2, 3])
      expect([seed, alarmsIn(path, expandSample(text, seed).text).length]).toEqual([seed, 1]);
  });

  test.each(QUIET)('%s: %j has none', (path, text) => {
    expect(alarmsIn(path, expandSample(text).text)).toEqual([]);
  });
});
