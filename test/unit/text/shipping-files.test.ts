import { expect, test } from 'vitest';
import { copiedSources } from '../../../src/text/dockerfile.ts';
import { readDockerignore } from '../../../src/text/dockerignore.ts';
import { readManifestIn } from '../../../src/text/manifest-in.ts';

test.each([
  ['.env', '.env', true],
  ['.env', 'sub/.env', false],
  ['**/.env', 'a/b/.env', true],
  ['**/.env', '.env', true],
  ['.env*', '.env.local', true],
  ['/.env', '.env', true],
  ['./.env', '.env', true],
  ['keys', 'keys/a/b.pem', true],
  ['*/*.pem', 'keys/b.pem', true],
  ['*/*.pem', 'keys/a/b.pem', false],
  ['keys/**', 'keys/a/b.pem', true],
  ['*\n!.env', '.env', false],
  ['!.env\n*', '.env', true],
  ['keys\n!keys/public', 'keys/public', false],
  ['.e?v', '.env', true],
  ['.en[u-w]', '.env', true],
  ['# .env', '.env', false],
  ['\\.env', '.env', true],
  ['.env ', '.env', true],
  ['a[b', 'a[b', true],
])('.dockerignore %j and %s: left out %s', (text, path, out) => expect(readDockerignore(text)(path)).toBe(out));

test.each([
  ['COPY . .', '.env', true],
  ['COPY ./ /app/', 'a/b', true],
  ['ADD --chown=1:1 --link . /app', '.env', true],
  ['COPY ["src", "conf", "/app/"]', 'conf/.env', true],
  ['COPY src /app', '.env', false],
  ['COPY .en* /app/', '.env', true],
  ['COPY \\\n  src \\\n  .env /app/', '.env', true],
  ['COPY --from=build . /app', '.env', false],
  ['ADD https://example.org/a /app', '.env', false],
  ['# COPY . .', '.env', false],
  ['RUN cp . /x', '.env', false],
])('Dockerfile %j and %s: taken %s', (text, path, taken) =>
  expect(copiedSources(text).some(source => source.takes(path))).toBe(taken),
);

test.each([
  ['include .env', '.env', true],
  ['include *.env', 'conf/a.env', null],
  ['recursive-include conf *.env', 'conf/deep/a.env', true],
  ['recursive-include conf *.txt', 'conf/a.env', null],
  ['graft conf', 'conf/deep/a.env', true],
  ['graft conf\nprune conf/deep', 'conf/deep/a.env', false],
  ['global-include *.env', 'x/y/a.env', true],
  ['graft .', 'a/.env', true],
  ['global-exclude .env*', 'a/.env', false],
  ['# include .env', '.env', null],
  ['include a.txt \\\n  .env', '.env', true],
  ['include [a', '[a', null],
])('MANIFEST.in %j and %s: %s', (text, path, answer) => expect(readManifestIn(text)(path)).toBe(answer));
