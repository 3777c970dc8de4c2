/** The list of all rules, one file per provider. The suite holds folder and list against each other. */
import type { Rule } from '../model.ts';
import { age } from './age.ts';
import { aikido } from './aikido.ts';
import { airbrake } from './airbrake.ts';
import { aiven } from './aiven.ts';
import { akamai } from './akamai.ts';
import { algolia } from './algolia.ts';
import { alibaba } from './alibaba.ts';
import { apollo } from './apollo.ts';
import { appveyor } from './appveyor.ts';
import { artifactory } from './artifactory.ts';
import { atlassian } from './atlassian.ts';
import { aws } from './aws.ts';
import { axiom } from './axiom.ts';
import { azureAnnotatedKeys } from './azure-annotated-keys.ts';
import { azureConnectionStrings } from './azure-connection-strings.ts';
import { azureEntra } from './azure-entra.ts';
import { azureKeys } from './azure-keys.ts';
import { azureServices } from './azure-services.ts';
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
import { codeArguments } from './code-arguments.ts';
import { codeclimate } from './codeclimate.ts';
import { codecov } from './codecov.ts';
import { configcat } from './configcat.ts';
import { confluent } from './confluent.ts';
import { connectionString } from './connection-string.ts';
import { consul } from './consul.ts';
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
import { digitalocean } from './digitalocean.ts';
import { docker } from './docker.ts';
import { dockerhub } from './dockerhub.ts';
import { doppler } from './doppler.ts';
import { dotenvVault } from './dotenv-vault.ts';
import { dotenvx } from './dotenvx.ts';
import { drone } from './drone.ts';
import { dynatrace } from './dynatrace.ts';
import { elastic } from './elastic.ts';
import { elasticsearch } from './elasticsearch.ts';
import { endorlabs } from './endorlabs.ts';
import { exoscale } from './exoscale.ts';
import { fastly } from './fastly.ts';
import { firebase } from './firebase.ts';
import { flagsmith } from './flagsmith.ts';
import { flyio } from './flyio.ts';
import { frameworkKeys } from './framework-keys.ts';
import { gcp } from './gcp.ts';
import { ghost } from './ghost.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { grafana } from './grafana.ts';
import { harness } from './harness.ts';
import { hcp } from './hcp.ts';
import { heroku } from './heroku.ts';
import { hetzner } from './hetzner.ts';
import { hex } from './hex.ts';
import { honeycomb } from './honeycomb.ts';
import { ibmCloud } from './ibm-cloud.ts';
import { infisical } from './infisical.ts';
import { influxdb } from './influxdb.ts';
import { infracost } from './infracost.ts';
import { jenkins } from './jenkins.ts';
import { jfrog } from './jfrog.ts';
import { jwt } from './jwt.ts';
import { kong } from './kong.ts';
import { kubeadm } from './kubeadm.ts';
import { kubernetes } from './kubernetes.ts';
import { launchdarkly } from './launchdarkly.ts';
import { linear } from './linear.ts';
import { linode } from './linode.ts';
import { loggly } from './loggly.ts';
import { loginFiles } from './login-files.ts';
import { logzio } from './logzio.ts';
import { meraki } from './meraki.ts';
import { mergify } from './mergify.ts';
import { modal } from './modal.ts';
import { mongodbAtlas } from './mongodb-atlas.ts';
import { n8n } from './n8n.ts';
import { nats } from './nats.ts';
import { neon } from './neon.ts';
import { netlify } from './netlify.ts';
import { newrelic } from './newrelic.ts';
import { ngrok } from './ngrok.ts';
import { nomad } from './nomad.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { nx } from './nx.ts';
import { octopus } from './octopus.ts';
import { onepassword } from './onepassword.ts';
import { openshift } from './openshift.ts';
import { opsgenie } from './opsgenie.ts';
import { ovh } from './ovh.ts';
import { packagist } from './packagist.ts';
import { pagerduty } from './pagerduty.ts';
import { passwordHash } from './password-hash.ts';
import { pixie } from './pixie.ts';
import { planetscale } from './planetscale.ts';
import { portainer } from './portainer.ts';
import { postman } from './postman.ts';
import { prefect } from './prefect.ts';
import { privateKey } from './private-key.ts';
import { pulumi } from './pulumi.ts';
import { pypi, testpypi } from './pypi.ts';
import { pyx } from './pyx.ts';
import { rails } from './rails.ts';
import { railway } from './railway.ts';
import { rancher } from './rancher.ts';
import { readme } from './readme.ts';
import { registryCredentials } from './registry-credentials.ts';
import { render } from './render.ts';
import { rollbar } from './rollbar.ts';
import { rootly } from './rootly.ts';
import { rubygems } from './rubygems.ts';
import { scaleway } from './scaleway.ts';
import { scalr } from './scalr.ts';
import { sentry } from './sentry.ts';
import { shodan } from './shodan.ts';
import { snyk } from './snyk.ts';
import { solarwinds } from './solarwinds.ts';
import { sonar } from './sonar.ts';
import { sonarcloud } from './sonarcloud.ts';
import { sonarqube } from './sonarqube.ts';
import { sourcegraph } from './sourcegraph.ts';
import { spectralops } from './spectralops.ts';
import { splunk } from './splunk.ts';
import { stackhawk } from './stackhawk.ts';
import { statuscake } from './statuscake.ts';
import { statuspage } from './statuspage.ts';
import { storedLogins } from './stored-logins.ts';
import { sumologic } from './sumologic.ts';
import { supabase } from './supabase.ts';
import { tailscale } from './tailscale.ts';
import { teamcity } from './teamcity.ts';
import { tencent } from './tencent.ts';
import { terraform } from './terraform.ts';
import { tines } from './tines.ts';
import { travisCi } from './travis-ci.ts';
import { unkey } from './unkey.ts';
import { unleash } from './unleash.ts';
import { upcloud } from './upcloud.ts';
import { upstash } from './upstash.ts';
import { uptimerobot } from './uptimerobot.ts';
import { urlCredentials } from './url-credentials.ts';
import { valtown } from './valtown.ts';
import { vault } from './vault.ts';
import { vercel } from './vercel.ts';
import { virustotal } from './virustotal.ts';
import { vultr } from './vultr.ts';
import { wakatime } from './wakatime.ts';
import { wasabi } from './wasabi.ts';
import { xata } from './xata.ts';
import { yandex } from './yandex.ts';
import { zerotier } from './zerotier.ts';
import { zuplo } from './zuplo.ts';

export const rules: readonly Rule[] = [
  ...age,
  ...aikido,
  ...airbrake,
  ...aiven,
  ...akamai,
  ...algolia,
  ...alibaba,
  ...apollo,
  ...appveyor,
  ...artifactory,
  ...atlassian,
  ...aws,
  ...axiom,
  ...azureAnnotatedKeys,
  ...azureConnectionStrings,
  ...azureEntra,
  ...azureKeys,
  ...azureServices,
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
  ...codeArguments,
  ...codeclimate,
  ...codecov,
  ...configcat,
  ...confluent,
  ...connectionString,
  ...consul,
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
  ...digitalocean,
  ...docker,
  ...dockerhub,
  ...doppler,
  ...dotenvVault,
  ...dotenvx,
  ...drone,
  ...dynatrace,
  ...elastic,
  ...elasticsearch,
  ...endorlabs,
  ...exoscale,
  ...fastly,
  ...firebase,
  ...flagsmith,
  ...flyio,
  ...frameworkKeys,
  ...gcp,
  ...ghost,
  ...gitea,
  ...github,
  ...gitlab,
  ...grafana,
  ...harness,
  ...hcp,
  ...heroku,
  ...hetzner,
  ...hex,
  ...honeycomb,
  ...ibmCloud,
  ...infisical,
  ...influxdb,
  ...infracost,
  ...jenkins,
  ...jfrog,
  ...jwt,
  ...kong,
  ...kubeadm,
  ...kubernetes,
  ...launchdarkly,
  ...linear,
  ...linode,
  ...loggly,
  ...loginFiles,
  ...logzio,
  ...meraki,
  ...mergify,
  ...modal,
  ...mongodbAtlas,
  ...n8n,
  ...nats,
  ...neon,
  ...netlify,
  ...newrelic,
  ...ngrok,
  ...nomad,
  ...npm,
  ...nuget,
  ...nx,
  ...octopus,
  ...onepassword,
  ...openshift,
  ...opsgenie,
  ...ovh,
  ...packagist,
  ...pagerduty,
  ...passwordHash,
  ...pixie,
  ...planetscale,
  ...portainer,
  ...postman,
  ...prefect,
  ...privateKey,
  ...pulumi,
  ...pypi,
  ...testpypi,
  ...pyx,
  ...rails,
  ...railway,
  ...rancher,
  ...readme,
  ...registryCredentials,
  ...render,
  ...rollbar,
  ...rootly,
  ...rubygems,
  ...scaleway,
  ...scalr,
  ...sentry,
  ...shodan,
  ...snyk,
  ...solarwinds,
  ...sonar,
  ...sonarcloud,
  ...sonarqube,
  ...sourcegraph,
  ...spectralops,
  ...splunk,
  ...stackhawk,
  ...statuscake,
  ...statuspage,
  ...storedLogins,
  ...sumologic,
  ...supabase,
  ...tailscale,
  ...teamcity,
  ...tencent,
  ...terraform,
  ...tines,
  ...travisCi,
  ...unkey,
  ...unleash,
  ...upcloud,
  ...upstash,
  ...uptimerobot,
  ...urlCredentials,
  ...valtown,
  ...vault,
  ...vercel,
  ...virustotal,
  ...vultr,
  ...wakatime,
  ...wasabi,
  ...xata,
  ...yandex,
  ...zerotier,
  ...zuplo,
];
