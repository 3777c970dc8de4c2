/** The structures that a rule may name in `structure`. */
import { azureSas } from './azure-sas.ts';
import { basicAuth } from './basic-auth.ts';
import { byteList } from './byte-list.ts';
import { connectionString } from './connection-string.ts';
import { csvColumns } from './csv-columns.ts';
import { jwk } from './jwk.ts';
import { jwt } from './jwt.ts';
import { keyStore } from './key-store.ts';
import { kubeconfig } from './kubeconfig.ts';
import { kubernetesSecret } from './kubernetes-secret.ts';
import { ageIdentity, bareKey, openvpn, putty, signify, ssh2, wireguard } from './other-keys.ts';
import { password } from './password.ts';
import { pem } from './pem.ts';
import {
  developmentKey,
  django,
  encodedPassword,
  googleWebKey,
  keyBytes,
  registry,
  terraformResult,
  terraformSensitive,
} from './small.ts';
import { tableColumns } from './table-columns.ts';
import { tableRows } from './table-rows.ts';
import type { Structure } from './structure.ts';
import { told } from './told.ts';
import { urlCredentials } from './url-credentials.ts';

export const structures: Readonly<Record<string, Structure>> = {
  'age-identity': ageIdentity,
  'azure-sas': azureSas,
  'bare-key': bareKey,
  'basic-auth': basicAuth,
  'byte-list': byteList,
  'connection-string': connectionString,
  'csv-columns': csvColumns,
  'development-key': developmentKey,
  django,
  'encoded-password': encodedPassword,
  'google-web-key': googleWebKey,
  jwk,
  jwt,
  'key-bytes': keyBytes,
  'key-store': keyStore,
  kubeconfig,
  'kubernetes-secret': kubernetesSecret,
  openvpn,
  password,
  pem,
  putty,
  registry,
  signify,
  ssh2,
  'table-columns': tableColumns,
  'table-rows': tableRows,
  'terraform-result': terraformResult,
  'terraform-sensitive': terraformSensitive,
  told,
  'url-credentials': urlCredentials,
  wireguard,
};
