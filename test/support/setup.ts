/** Runs before every test file: tests may run inside a hook, whose environment would point git at the developer's index. */
import fc from 'fast-check';

for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];
// Package managers need it where the registry is behind a proxy; our own programs must not be measured with it.
const certificates = process.env['NODE_EXTRA_CA_CERTS'];
if (certificates) process.env['TEST_EXTRA_CA_CERTS'] = certificates;
for (const name of ['HUSKY', 'LEFTHOOK', 'SKIP', 'SECRET_HOOK_ALLOW', 'NODE_EXTRA_CA_CERTS']) delete process.env[name];
process.env['GIT_CONFIG_NOSYSTEM'] = '1';
// The same texts on every run: what fails for one person fails for all. `npm run explore` draws new ones.
if (!process.env['EXPLORE']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260 });
