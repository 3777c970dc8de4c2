import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Make a new key where the program runs', 'Encrypt or sign again what the old one protected'],
  instead: 'Read the key from the environment or a secret manager where the program starts',
};
const why = 'Anyone who reads the code can decrypt or sign what the program does.';

/** Keys that are written byte by byte. */
export const byteArray: readonly Rule[] = [
  {
    id: 'byte-array-declared',
    title: 'Key as an array of bytes',
    severity: 'error',
    why,
    keywords: ['byte[] ', 'uint8_t ', 'unsigned char '],
    pattern:
      /(?<![A-Za-z0-9])(?:byte\[\]|uint8_t|unsigned char) (?<name>\w{0,40}(?:key|secret|password|passwd|token|seed)\d{0,2})(?:\s{0,2}\[\w{0,12}\])?\s{0,4}=\s{0,8}(?:new byte\[\]\s{0,2})?\{\s{0,40}(?<secret>(?:(?:\(byte\)\s?)?(?:0x[0-9a-f]{1,2}|\d{1,3})\s{0,4},\s{0,40}){15,127}(?:\(byte\)\s?)?(?:0x[0-9a-f]{1,2}|\d{1,3})),?\s{0,40}[\])}]/dgi,
    structure: 'byte-list',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/321.html'],
    examples: {
      match: ['static const uint8_t aes_key[16] = {[[hex-list:16]]};', 'byte[] secretKey = {[[hex-list:16]]};'],
      ignore: [
        'static const uint8_t sbox[16] = {[[hex-list:16]]};',
        'static const uint8_t public_key[16] = {[[hex-list:16]]};',
        'unsigned char aes_key[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};',
      ],
    },
  },
  {
    id: 'byte-array-made',
    title: 'Key as a list of bytes',
    severity: 'error',
    why,
    keywords: ['[]byte', 'byte[]', 'uint8array([', 'bytes([', 'bytearray(['],
    pattern:
      /(?<![A-Za-z0-9])(?<name>\w{0,40}(?:key|secret|password|passwd|token|seed)\d{0,2})\s{0,8}:?=\s{0,8}(?:new )?(?:\[\]byte\{|byte\[\]\s{0,2}\{|Uint8Array\(\[|bytes\(\[|bytearray\(\[)\s{0,40}(?<secret>(?:(?:\(byte\)\s?)?(?:0x[0-9a-f]{1,2}|\d{1,3})\s{0,4},\s{0,40}){15,127}(?:\(byte\)\s?)?(?:0x[0-9a-f]{1,2}|\d{1,3})),?\s{0,40}[\])}]/dgi,
    structure: 'byte-list',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/321.html'],
    examples: {
      match: ['var secretKey = []byte{[[hex-list:16]]}', 'const secretKey = new Uint8Array([ [[byte-list:16]] ])'],
      ignore: [
        'var table = []byte{[[hex-list:16]]}',
        'var publicKey = []byte{[[hex-list:16]]}',
        'var secretKey = []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}',
      ],
    },
  },
  {
    id: 'byte-array-list',
    title: 'Key as a list of numbers',
    severity: 'error',
    why,
    keywords: ['key = [', 'key: [', 'key": [', 'secret = [', 'secret: [', 'secret": ['],
    pattern:
      /(?<![A-Za-z0-9])(?<name>\w{0,40}(?:key|secret))(?: = |: |": )\[\s{0,40}(?<secret>(?:(?:\(byte\)\s?)?(?:0x[0-9a-f]{1,2}|\d{1,3})\s{0,4},\s{0,40}){15,127}(?:\(byte\)\s?)?(?:0x[0-9a-f]{1,2}|\d{1,3})),?\s{0,40}[\])}]/dgi,
    structure: 'byte-list',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/321.html'],
    examples: {
      match: ['const secretKey = [ [[byte-list:16]] ];', '{"secret_key": [ [[byte-list:16]] ]}'],
      ignore: [
        'const sortKey = [ [[byte-list:16]] ];',
        'const secretKey = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];',
      ],
    },
  },
  {
    id: 'byte-array-escaped',
    title: 'Key as escaped bytes',
    severity: 'error',
    why,
    // With what may stand before the quote: a file that holds a program as text is full of quotes before escapes.
    keywords: ['=', ':', ' ', '(', 'b'].flatMap(before => [`${before}'\\x`, `${before}"\\x`]),
    pattern:
      /(?<![A-Za-z0-9])(?<name>\w{0,40}(?:key|secret|password|passwd|token|seed)\d{0,2})["']?(?:\[\w{0,12}\])?\s{0,8}[:=]{1,2}(?:[ \t\r\n]{0,7} )?(?:\w{1,20}\()?b?["'](?<secret>\\x[0-9a-f]{2}(?:\\x[0-9a-f]{2}|[^"'\\\n]){12,127})["']/dgi,
    structure: 'byte-list',
    remedy,
    references: ['https://cwe.mitre.org/data/definitions/321.html'],
    examples: {
      match: ["aes_key = b'[[hex-escapes:16]]'"],
      ignore: [String.raw`aes_key = b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'`],
    },
  },
];
