/** The structures that a rule may name in `structure`. */
import { basicAuth } from './basic-auth.ts';
import { connectionString } from './connection-string.ts';
import { jwt } from './jwt.ts';
import { password } from './password.ts';
import { pem } from './pem.ts';
import type { Structure } from './structure.ts';
import { urlCredentials } from './url-credentials.ts';

export const structures: Readonly<Record<string, Structure>> = {
  'basic-auth': basicAuth,
  'connection-string': connectionString,
  jwt,
  password,
  pem,
  'url-credentials': urlCredentials,
};
