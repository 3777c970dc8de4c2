import type { Rule } from '../model.ts';

/** Adafruit IO keys. */
export const adafruit: readonly Rule[] = [
  {
    id: 'adafruit-io-key',
    title: 'Adafruit IO key',
    severity: 'warning',
    why: 'Anyone holding it can read and change your feeds.',
    keywords: ['aio_'],
    // `aio_`, four letters, two digits, 22 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>aio_[A-Za-z]{4}\d{2}[A-Za-z0-9]{22})(?![A-Za-z0-9])/dg,
    prefixes: ['aio_'],
    remedy: {
      revoke: 'https://io.adafruit.com',
      steps: ['Regenerate the key in Adafruit IO', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['ADAFRUIT_IO_KEY', 'IO_KEY'],
    verification: {
      method: 'GET',
      url: 'https://io.adafruit.com/api/v2/user',
      headers: { 'X-AIO-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://io.adafruit.com/api/docs'],
    examples: {
      match: ['"ADAFRUIT_IO_KEY": "aio_[[letters:4]][[digits:2]][[base62:22]]"'],
      ignore: ['ADAFRUIT_IO_KEY=aio_xxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
