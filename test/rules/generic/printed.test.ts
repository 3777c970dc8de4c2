import { expect, test } from 'vitest';
import { findingsIn } from '../../support/detect.ts';

const seen = (path: string, text: string) =>
  findingsIn(path, text).map(({ rule, severity }) => `${severity} ${rule.id}`);

test.each([
  ['a.ts', 'logger.info(`token=${process.env.API_TOKEN}`);'],
  ['a.ts', 'logger.info({ password }, "signing in");'],
  ['a.ts', 'logger.info("signing in", {\n  user,\n  password,\n});'],
  ['a.ts', 'winston.info("secret: " + clientSecret);'],
  ['a.ts', 'process.stdout.write(process.env.NPM_TOKEN);'],
  ['a.ts', 'logger.info(JSON.stringify(process.env));'],
  ['a.py', 'logger.info("token %s", token)'],
  ['a.py', 'logger.info(\n    "token %s",\n    access_token,\n)'],
  ['a.py', 'logging.warning("secret {}".format(client_secret))'],
  ['a.py', 'logger.info(f"Using key {self.api_key}")'],
  ['a.py', 'print(os.environ.get("API_TOKEN"))'],
  ['a.php', "<?php echo $_ENV['API_SECRET'];"],
  ['a.php', '<?php var_dump($_ENV);'],
  ['a.php', '<?php error_log("token: $apiToken");'],
  ['a.go', 'log.Printf("token: %s", token)'],
  ['a.go', 'slog.Info("login", "password", password)'],
  ['A.java', 'LOG.info("key: {}", user.getApiKey());'],
  ['A.java', 'System.out.println(System.getenv());'],
  ['A.kt', 'println("token: $apiToken")'],
  ['A.cs', 'Console.WriteLine(Environment.GetEnvironmentVariable("API_TOKEN"));'],
  ['A.cs', 'Console.WriteLine($"pw: {password}");'],
  ['a.rb', 'puts ENV.to_h'],
  ['a.rb', 'Rails.logger.info "password #{password}"'],
  ['a.rs', 'println!("{}", std::env::var("API_TOKEN").unwrap());'],
  ['a.rs', 'info!("password = {password}");'],
  ['a.swift', 'print("token: \\(apiToken)")'],
  ['a.cpp', 'std::cout << "pw " << password << std::endl;'],
  ['a.pl', 'print $ENV{API_TOKEN};'],
  ['a.ps1', 'Write-Host $env:API_TOKEN\n'],
  ['a.sh', 'echo "${access_token}"\n'],
  ['a.bat', 'echo %DB_PASSWORD%\n'],
  ['Makefile', 'all:\n\techo $(API_TOKEN)\n'],
  ['a.sh', '#!/bin/bash -x\ncurl -u "u:$DB_PASSWORD" https://acme.io'],
  ['a.sh', 'set -o xtrace\ndocker login -p "$REGISTRY_PASSWORD"'],
  ['.github/workflows/a.yml', 'jobs:\n  a:\n    steps:\n      - run: echo ${{ secrets.NPM_TOKEN }}\n'],
])('a statement that prints a secret is a warning: %s: %s', (path, text) => {
  expect(seen(path, text)).toEqual(['warning secret-in-log']);
});

test.each([
  ['a.ts', 'return NextResponse.json({ env: process.env });'],
  ['a.ts', 'ctx.body = process.env;'],
  ['a.tsx', 'const x = <p>{process.env.SECRET_KEY}</p>'],
  ['a.py', 'return jsonify(dict(os.environ))'],
  ['A.java', 'return ResponseEntity.ok(System.getenv());'],
  ['A.cs', 'return Ok(Environment.GetEnvironmentVariables());'],
  ['a.rb', 'render json: ENV.to_h'],
  ['a.go', 'w.Write([]byte(os.Getenv("SECRET_KEY")))'],
  ['v.html', '<p>{{ settings.SECRET_KEY }}</p>'],
  ['v.blade.php', "<p>{{ env('DB_PASSWORD') }}</p>"],
  ['v.erb', '<p><%= ENV["SECRET_KEY_BASE"] %></p>'],
])('an answer or a template that gives a secret away is a warning: %s: %s', (path, text) => {
  expect(seen(path, text)).toEqual(['warning secret-in-response']);
});

test.each([
  ['a.ts', 'logger.info(!!process.env.API_TOKEN)'],
  ['a.ts', 'logger.info("set?", Boolean(process.env.API_TOKEN))'],
  ['a.ts', 'logger.info("set?", process.env.API_TOKEN ? "yes" : "no")'],
  ['a.ts', 'logger.info(redact(process.env.API_TOKEN))'],
  ['a.ts', 'logger.info(`token: ${mask(token)}`)'],
  ['a.ts', 'logger.info(`${apiKey.slice(0, 4)}`)'],
  ['a.ts', 'logger.info(password === confirmed, password.length)'],
  ['a.ts', 'logger.info("password matches", compareSync(password, hash))'],
  ['a.ts', 'logger.error("failed"); verify(password);'],
  ['a.ts', 'logger.info({\n  user,\n});\nsignIn({ password });'],
  ['a.ts', 'logger.info(run(command, { env: process.env }))'],
  ['a.ts', 'dialog.open({ password })'],
  ['a.ts', 'res.json({ accessToken, refreshToken });'],
  ['a.ts', 'res.json({ ok: !!process.env.API_TOKEN })'],
  ['a.py', 'print("{password}")'],
  ['a.py', 'print(f"password has {len(password)} signs")'],
  ['a.py', 'def peek(self):\n    print("token: %s" % token)  # of the lexer'],
  ['a.py', 'for token in document:\n    print(token)'],
  ['a.go', 'klog.Infof("secret %s created", secret.Name)'],
  ['a.c', 'printf("Enter password: "); scanf("%s", password);'],
  ['a.php', "<?php echo '$password';"],
  ['database.yml.erb', 'production:\n  password: <%= ENV["DB_PASSWORD"] %>\n'],
  ['a.tsx', '<Input type="password" value={password} />'],
  ['v.html', '{{ csrf_token }}'],
  ['a.sh', '#!/bin/bash -e\ncurl "$API_TOKEN"\n'],
  ['a.yml', 'run: snapcraft login --with <(printf "%s" "$STORE_CREDENTIALS")\n'],
  ['a.yml', 'run: echo "copying $(pwd)/dist"\n'],
  ['values.yaml', '{{- printf "%s" (htpasswd $username $password) }}\n'],
  ['a.py', 'return self.pprint(self.password, privacy)'],
  ['a.py', 'log.debug(f\'Authenticate {client_id} via "client_secret_basic" success\')'],
  ['a.py', 'LOG.debug("Deleted secret with UUID %s", secret_uuid)'],
  ['a.js', "console.log('Local storage ' + STORAGE_KEY + ' was not valid');"],
  ['askpass.sh', 'case "$1" in\n  Password*) echo "$GIT_PASSWORD" ;;\nesac\n'],
  ['a.go', 'fmt.Printf("%d users, %t", n, mustChangePassword)'],
  ['a.go', 'log.Error(err, logErrorGetSecret)'],
  ['a.yml', 'run: echo ${{ secrets.TOKEN }} | docker login --password-stdin\n'],
])('what prints no secret, or not as it is, is quiet: %s: %s', (path, text) => {
  expect(seen(path, text)).toEqual([]);
});
