import type { Rule } from '../model.ts';

/** PyPI and TestPyPI upload tokens: `pypi-` + a base64url macaroon whose first bytes name the site, hence two fixed prefixes. */
export const pypi: readonly Rule[] = [
  {
    id: 'pypi-token',
    aliases: ['pypi-api-token', 'pypi-upload-token'],
    title: 'PyPI upload token',
    severity: 'error',
    why: 'Anyone holding it can publish a release under your project name.',
    keywords: ['pypi-ageichlwas5vcmc'],
    // A macaroon holds at least an identifier and a signature: 50 characters after the site; restricted ones grow long.
    // In names of files and branches a dash stands in front; the fixed beginning is so long that nothing else has it.
    pattern: /(?<![A-Za-z0-9])(?<secret>pypi-AgEIcHlwaS5vcmc[\w-]{50,1000})/dg,
    prefixes: ['pypi-AgEIcHlwaS5vcmc'],
    remedy: {
      revoke: 'https://pypi.org/manage/account/token/',
      steps: [
        'Remove the token on the account page',
        'Create one that is limited to the project, if one is still needed',
      ],
      instead: 'Publish with Trusted Publishers (OIDC); no token needs to exist',
    },
    env: [
      'PYPI_API_TOKEN',
      'PYPI_TOKEN',
      'TWINE_PASSWORD',
      'FLIT_PASSWORD',
      'UV_PUBLISH_TOKEN',
      'POETRY_PYPI_TOKEN_PYPI',
    ],
    references: ['https://pypi.org/help/#apitoken'],
    examples: {
      match: ['PYPI_API_TOKEN=pypi-AgEIcHlwaS5vcmc[[base64url:120]]'],
      ignore: ['PYPI_API_TOKEN=pypi-your-token-here', 'PYPI_API_TOKEN=pypi-...'],
    },
  },
];

/** TestPyPI: the same token with another site in it. */
export const testpypi: readonly Rule[] = [
  {
    id: 'testpypi-token',
    aliases: ['test-pypi-api-token'],
    title: 'TestPyPI upload token',
    severity: 'warning',
    why: 'Anyone holding it can publish a release under your project name on the test index.',
    keywords: ['pypi-agendgvzdc5wexbplm9yzw'],
    // As for PyPI: at least an identifier and a signature after the site.
    pattern: /(?<![A-Za-z0-9])(?<secret>pypi-AgENdGVzdC5weXBpLm9yZw[\w-]{50,1000})/dg,
    prefixes: ['pypi-AgENdGVzdC5weXBpLm9yZw'],
    remedy: {
      revoke: 'https://test.pypi.org/manage/account/token/',
      steps: ['Remove the token on the account page of TestPyPI'],
      instead: 'Publish with Trusted Publishers (OIDC); no token needs to exist',
    },
    env: ['TEST_PYPI_TOKEN', 'TEST_PYPI_API_TOKEN'],
    references: ['https://test.pypi.org/help/#apitoken'],
    examples: {
      match: ['TEST_PYPI_TOKEN=pypi-AgENdGVzdC5weXBpLm9yZw[[base64url:120]]'],
      ignore: ['TEST_PYPI_TOKEN=pypi-your-token-here', 'TEST_PYPI_TOKEN=${TEST_PYPI_TOKEN}'],
    },
  },
];
