/** The list of all rules, one file per provider. The suite holds folder and list against each other. */
import type { Rule } from '../model.ts';
import { aikido } from './aikido.ts';
import { airbrake } from './airbrake.ts';
import { aiven } from './aiven.ts';
import { akamai } from './akamai.ts';
import { algolia } from './algolia.ts';
import { alibaba } from './alibaba.ts';
import { apollo } from './apollo.ts';
import { appveyor } from './appveyor.ts';
import { atlassian } from './atlassian.ts';
import { aws } from './aws.ts';
import { axiom } from './axiom.ts';
import { backblaze } from './backblaze.ts';
import { baidu } from './baidu.ts';
import { basicAuth } from './basic-auth.ts';
import { betterstack } from './betterstack.ts';
import { bitbucket } from './bitbucket.ts';
import { bitwarden } from './bitwarden.ts';
import { bugsnag } from './bugsnag.ts';
import { buildkite } from './buildkite.ts';
import { checkly } from './checkly.ts';
import { chromatic } from './chromatic.ts';
import { circleci } from './circleci.ts';
import { civo } from './civo.ts';
import { clickhouse } from './clickhouse.ts';
import { clojars } from './clojars.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudsmith } from './cloudsmith.ts';
import { cockroachdb } from './cockroachdb.ts';
import { codacy } from './codacy.ts';
import { codeclimate } from './codeclimate.ts';
import { codecov } from './codecov.ts';
import { configcat } from './configcat.ts';
import { confluent } from './confluent.ts';
import { connectionString } from './connection-string.ts';
import { convex } from './convex.ts';
import { coveralls } from './coveralls.ts';
import { cratesIo } from './crates-io.ts';
import { cursor } from './cursor.ts';
import { databricks } from './databricks.ts';
import { datadog } from './datadog.ts';
import { datastax } from './datastax.ts';
import { dbt } from './dbt.ts';
import { definedNetworking } from './defined-networking.ts';
import { deno } from './deno.ts';
import { devcycle } from './devcycle.ts';
import { docker } from './docker.ts';
import { dockerhub } from './dockerhub.ts';
import { frameworkKeys } from './framework-keys.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jwt } from './jwt.ts';
import { kubernetes } from './kubernetes.ts';
import { linode } from './linode.ts';
import { loginFiles } from './login-files.ts';
import { meraki } from './meraki.ts';
import { npm } from './npm.ts';
import { onepassword } from './onepassword.ts';
import { opsgenie } from './opsgenie.ts';
import { privateKey } from './private-key.ts';
import { pypi } from './pypi.ts';
import { pyx } from './pyx.ts';
import { registryCredentials } from './registry-credentials.ts';
import { spectralops } from './spectralops.ts';
import { statuspage } from './statuspage.ts';
import { urlCredentials } from './url-credentials.ts';

export const rules: readonly Rule[] = [
  ...aikido,
  ...airbrake,
  ...aiven,
  ...akamai,
  ...algolia,
  ...alibaba,
  ...apollo,
  ...appveyor,
  ...atlassian,
  ...aws,
  ...axiom,
  ...backblaze,
  ...baidu,
  ...basicAuth,
  ...betterstack,
  ...bitbucket,
  ...bitwarden,
  ...bugsnag,
  ...buildkite,
  ...checkly,
  ...chromatic,
  ...circleci,
  ...civo,
  ...clickhouse,
  ...clojars,
  ...cloudflare,
  ...cloudsmith,
  ...cockroachdb,
  ...codacy,
  ...codeclimate,
  ...codecov,
  ...configcat,
  ...confluent,
  ...connectionString,
  ...convex,
  ...coveralls,
  ...cratesIo,
  ...cursor,
  ...databricks,
  ...datadog,
  ...datastax,
  ...dbt,
  ...definedNetworking,
  ...deno,
  ...devcycle,
  ...docker,
  ...dockerhub,
  ...frameworkKeys,
  ...github,
  ...gitlab,
  ...jwt,
  ...kubernetes,
  ...linode,
  ...loginFiles,
  ...meraki,
  ...npm,
  ...onepassword,
  ...opsgenie,
  ...privateKey,
  ...pypi,
  ...pyx,
  ...registryCredentials,
  ...spectralops,
  ...statuspage,
  ...urlCredentials,
];
