/** The list of all rules, one file per provider. The suite holds folder and list against each other. */
import type { Rule } from '../model.ts';
import { registryCredentials } from './registry-credentials.ts';
import { loginFiles } from './login-files.ts';
import { kubernetes } from './kubernetes.ts';
import { frameworkKeys } from './framework-keys.ts';
import { aws } from './aws.ts';
import { basicAuth } from './basic-auth.ts';
import { connectionString } from './connection-string.ts';
import { docker } from './docker.ts';
import { dockerhub } from './dockerhub.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jwt } from './jwt.ts';
import { npm } from './npm.ts';
import { privateKey } from './private-key.ts';
import { pypi } from './pypi.ts';
import { urlCredentials } from './url-credentials.ts';

export const rules: readonly Rule[] = [
  ...aws,
  ...basicAuth,
  ...connectionString,
  ...docker,
  ...dockerhub,
  ...github,
  ...gitlab,
  ...jwt,
  ...npm,
  ...privateKey,
  ...pypi,
  ...urlCredentials,
  ...frameworkKeys,
  ...kubernetes,
  ...loginFiles,
  ...registryCredentials,
];
