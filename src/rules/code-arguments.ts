import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Make a new secret where the program runs', 'End what the old one signed: sessions, links, tokens'],
  instead: 'Read it from the environment or a secret manager where the program starts',
};

/** Secrets that stand where a function, a flag or an instruction takes them: no name and no sign of assignment beside them. */
export const codeArguments: readonly Rule[] = [
  {
    id: 'code-arguments-signing',
    title: 'Signing secret in code',
    severity: 'warning',
    why: 'Anyone who reads the code can sign what the program takes for its own.',
    keywords: ['jwt.sign(', 'jwt.verify(', 'jwt.encode(', 'jwt.decode(', 'createhmac(', 'createcipheriv('],
    pattern:
      /(?<![\w$])(?:jwt\.(?:sign|verify|encode|decode)\(\s{0,20}(?:\{[^{}()]{0,200}\}|[\w.$[\]]{1,80})|create(?:Hmac|Cipheriv)\(\s{0,20}["'][\w-]{2,24}["'])\s{0,20},\s{0,20}["'](?<secret>[^"'\s]{8,200})["']/dg,
    structure: 'password',
    remedy,
    references: ['https://nodejs.org/api/crypto.html#cryptocreatehmacalgorithm-key-options'],
    examples: {
      match: ["const t = jwt.sign(payload, '[[base62:32]]');", "createHmac('sha256', '[[base62:32]]').update(x)"],
      ignore: [
        'jwt.sign({ id: 1 }, process.env.JWT_SECRET)',
        "createHmac('sha256', 'secret')",
        "jwt.sign(payload, 'your-secret')",
      ],
    },
  },
  {
    id: 'code-arguments-flag',
    title: 'Credential behind a flag',
    severity: 'error',
    why: 'Anyone who reads the file can call the service as you.',
    keywords: ['-', '_'].flatMap(mark =>
      ['key', 'apikey', 'token', 'secret', 'password'].map(word => `${mark}${word}",`),
    ),
    pattern:
      /"--?(?:[a-z]{1,20}[-_]){0,3}(?:api-?key|key|token|secret|password)",\s{0,40}"(?<secret>(?!-)[^"\\\s]{8,400})"/dgi,
    structure: 'password',
    remedy,
    references: ['https://modelcontextprotocol.io/docs/develop/connect-local-servers'],
    examples: {
      match: ['{"mcpServers":{"x":{"command":"npx","args":["--api-key","[[base62:32]]"]}}}'],
      ignore: [
        '{"args":["--api-key","${API_KEY}"]}',
        '{"args":["--token", "your-token-here"]}',
        '["--key", "--verbose"]',
      ],
    },
  },
  {
    id: 'code-arguments-define',
    title: 'Credential in a PHP constant',
    severity: 'error',
    why: 'Anyone who reads the file has the password of the database, or can forge sessions.',
    keywords: ['define('],
    pattern:
      /(?<![\w$>])define\(\s{1,8}["'](?:\w{1,40}_)?(?:PASSWORD|PASS|KEY|SALT|SECRET|TOKEN)["']\s{0,20},\s{0,20}'(?<secret>[^'\r\n]{6,200})'/dg,
    structure: 'password',
    remedy,
    references: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/'],
    examples: {
      match: ["define( 'DB_PASSWORD', '[[base62:16]]' );"],
      ignore: ["define( 'DB_PASSWORD', 'password_here' );", "define( 'AUTH_KEY', 'put your unique phrase here' );"],
    },
  },
  {
    id: 'code-arguments-dockerfile',
    title: 'Credential in an image',
    severity: 'error',
    why: 'What ENV and ARG set stays in the history of the image for everybody who pulls it.',
    keywords: ['env ', 'arg '],
    pattern:
      /(?<![^\r\n])(?:ENV|ARG) [ \t]{0,7}(?:\w{1,40}_)?(?:PASSWORD|TOKEN|SECRET|KEY)[ \t]{1,8}["']?(?<secret>[^\s"'=]{8,400})["']?(?![^\r\n])/dg,
    structure: 'password',
    remedy: {
      revoke: null,
      steps: ['Revoke the credential', 'Build the image again without it; delete the tags that hold it'],
      instead: 'Use RUN --mount=type=secret while building and the environment of the container at run time',
    },
    references: ['https://docs.docker.com/build/building/secrets/'],
    examples: {
      match: ['FROM node\nENV API_TOKEN [[base62:32]]\nRUN true'],
      ignore: ['FROM node\nENV API_TOKEN ${API_TOKEN}', 'ENV NODE_KEY your-key-here'],
    },
  },
];
