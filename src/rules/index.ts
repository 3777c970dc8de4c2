/** The list of all rules, one file per provider. The suite holds folder and list against each other. */
import type { Rule } from '../model.ts';
import { basicAuth } from './basic-auth.ts';
import { connectionString } from './connection-string.ts';
import { jwt } from './jwt.ts';
import { privateKey } from './private-key.ts';
import { pypi } from './pypi.ts';
import { urlCredentials } from './url-credentials.ts';

export const rules: readonly Rule[] = [
  ...basicAuth,
  ...connectionString,
  ...jwt,
  ...privateKey,
  ...pypi,
  ...urlCredentials,
];
