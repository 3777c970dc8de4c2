/** The list of all rules, one file per provider, written by scripts/list-rules.mjs. The suite holds folder and list against each other. */
import type { Rule } from '../model.ts';
import { ably } from './ably.ts';
import { abuseipdb } from './abuseipdb.ts';
import { activecampaign } from './activecampaign.ts';
import { adafruit } from './adafruit.ts';
import { adobe } from './adobe.ts';
import { adyen } from './adyen.ts';
import { ageSecretKeyPq } from './age-secret-key-pq.ts';
import { age } from './age.ts';
import { ai21 } from './ai21.ts';
import { aikido } from './aikido.ts';
import { airbrake } from './airbrake.ts';
import { airtable } from './airtable.ts';
import { aiven } from './aiven.ts';
import { akamai } from './akamai.ts';
import { alchemy } from './alchemy.ts';
import { algolia } from './algolia.ts';
import { alibaba } from './alibaba.ts';
import { alienvault } from './alienvault.ts';
import { alpaca } from './alpaca.ts';
import { alphavantage } from './alphavantage.ts';
import { amadeus } from './amadeus.ts';
import { amazonLwa } from './amazon-lwa.ts';
import { amp } from './amp.ts';
import { amplitude } from './amplitude.ts';
import { anaconda } from './anaconda.ts';
import { anthropic } from './anthropic.ts';
import { apify } from './apify.ts';
import { apilayer } from './apilayer.ts';
import { apolloIo } from './apollo-io.ts';
import { apollo } from './apollo.ts';
import { appveyor } from './appveyor.ts';
import { aptos } from './aptos.ts';
import { arcgis } from './arcgis.ts';
import { arcjet } from './arcjet.ts';
import { artifactory } from './artifactory.ts';
import { asaas } from './asaas.ts';
import { asana } from './asana.ts';
import { assemblyai } from './assemblyai.ts';
import {} from './assigned.ts';
import { atlassian } from './atlassian.ts';
import { auth0 } from './auth0.ts';
import { authress } from './authress.ts';
import { autumn } from './autumn.ts';
import { aws } from './aws.ts';
import { axiom } from './axiom.ts';
import { azureAnnotatedKeys } from './azure-annotated-keys.ts';
import { azureConnectionStrings } from './azure-connection-strings.ts';
import { azureEntra } from './azure-entra.ts';
import { azureKeys } from './azure-keys.ts';
import { azureServices } from './azure-services.ts';
import { azureSpeech } from './azure-speech.ts';
import { backblaze } from './backblaze.ts';
import { baidu } from './baidu.ts';
import { bandwidth } from './bandwidth.ts';
import { bannerbear } from './bannerbear.ts';
import { baremetrics } from './baremetrics.ts';
import { baseten } from './baseten.ts';
import { basicAuth } from './basic-auth.ts';
import { beamer } from './beamer.ts';
import {} from './besides.ts';
import { besttime } from './besttime.ts';
import { betterstack } from './betterstack.ts';
import { bigcommerce } from './bigcommerce.ts';
import { binance } from './binance.ts';
import { bip32 } from './bip32.ts';
import { bip38 } from './bip38.ts';
import { bip39 } from './bip39.ts';
import { bitbucket } from './bitbucket.ts';
import { bitcoin } from './bitcoin.ts';
import { bitfinex } from './bitfinex.ts';
import { bitly } from './bitly.ts';
import { bitmex } from './bitmex.ts';
import { bitrise } from './bitrise.ts';
import { bittrex } from './bittrex.ts';
import { bitwarden } from './bitwarden.ts';
import { blockfrost } from './blockfrost.ts';
import { box } from './box.ts';
import { braintree } from './braintree.ts';
import { braintrust } from './braintrust.ts';
import { brave } from './brave.ts';
import { brevo } from './brevo.ts';
import { browserbase } from './browserbase.ts';
import { bugsnag } from './bugsnag.ts';
import { buildkite } from './buildkite.ts';
import { buttercms } from './buttercms.ts';
import { bybit } from './bybit.ts';
import { byteArray } from './byte-array.ts';
import { calcom } from './calcom.ts';
import { calendly } from './calendly.ts';
import { canva } from './canva.ts';
import { cartesia } from './cartesia.ts';
import { cashfree } from './cashfree.ts';
import { censys } from './censys.ts';
import { cerebras } from './cerebras.ts';
import { chartmogul } from './chartmogul.ts';
import { checkly } from './checkly.ts';
import { checkoutCom } from './checkout-com.ts';
import { chroma } from './chroma.ts';
import { chromatic } from './chromatic.ts';
import { chutes } from './chutes.ts';
import { circle } from './circle.ts';
import { circleci } from './circleci.ts';
import { civo } from './civo.ts';
import { clarifai } from './clarifai.ts';
import { clearbit } from './clearbit.ts';
import { clerk } from './clerk.ts';
import { clickhouse } from './clickhouse.ts';
import { clickup } from './clickup.ts';
import { clockify } from './clockify.ts';
import { clojars } from './clojars.ts';
import { close } from './close.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudsmith } from './cloudsmith.ts';
import { cockroachdb } from './cockroachdb.ts';
import { coda } from './coda.ts';
import { codacy } from './codacy.ts';
import { codeArguments } from './code-arguments.ts';
import { codeCalls } from './code-calls.ts';
import { codeClients } from './code-clients.ts';
import { codeForms } from './code-forms.ts';
import { codeLogins } from './code-logins.ts';
import { codeMaps } from './code-maps.ts';
import { codeclimate } from './codeclimate.ts';
import { codecov } from './codecov.ts';
import { coderabbit } from './coderabbit.ts';
import { cohere } from './cohere.ts';
import { coinbase } from './coinbase.ts';
import { coingecko } from './coingecko.ts';
import { coinmarketcap } from './coinmarketcap.ts';
import { column } from './column.ts';
import { commandLogin } from './command-login.ts';
import { commandOption } from './command-option.ts';
import { commandPassword } from './command-password.ts';
import { commandTools } from './command-tools.ts';
import { composio } from './composio.ts';
import { configcat } from './configcat.ts';
import { confluent } from './confluent.ts';
import { connectionString } from './connection-string.ts';
import { consul } from './consul.ts';
import { contentful } from './contentful.ts';
import { context7 } from './context7.ts';
import { convertapi } from './convertapi.ts';
import { convertkit } from './convertkit.ts';
import { convex } from './convex.ts';
import { copper } from './copper.ts';
import { courier } from './courier.ts';
import { coveralls } from './coveralls.ts';
import { coze } from './coze.ts';
import { cratesIo } from './crates-io.ts';
import { credentialPair } from './credential-pair.ts';
import { creem } from './creem.ts';
import { crowdin } from './crowdin.ts';
import { cursor } from './cursor.ts';
import { customerio } from './customerio.ts';
import { daemonLogins } from './daemon-logins.ts';
import { dashscope } from './dashscope.ts';
import { databento } from './databento.ts';
import { databricks } from './databricks.ts';
import { datadog } from './datadog.ts';
import { datastax } from './datastax.ts';
import { datocms } from './datocms.ts';
import { daytona } from './daytona.ts';
import { dbt } from './dbt.ts';
import { deepgram } from './deepgram.ts';
import { deepinfra } from './deepinfra.ts';
import { deepl } from './deepl.ts';
import { deepseek } from './deepseek.ts';
import { definedNetworking } from './defined-networking.ts';
import { delighted } from './delighted.ts';
import { deno } from './deno.ts';
import { devcycle } from './devcycle.ts';
import { devin } from './devin.ts';
import { dify } from './dify.ts';
import { digitalocean } from './digitalocean.ts';
import { dingtalk } from './dingtalk.ts';
import { discord } from './discord.ts';
import { disqus } from './disqus.ts';
import { docker } from './docker.ts';
import { dockerhub } from './dockerhub.ts';
import { docusign } from './docusign.ts';
import { doppler } from './doppler.ts';
import { dotenvVault } from './dotenv-vault.ts';
import { dotenvx } from './dotenvx.ts';
import { drone } from './drone.ts';
import { dropbox } from './dropbox.ts';
import { dropboxsign } from './dropboxsign.ts';
import { duffel } from './duffel.ts';
import { duo } from './duo.ts';
import { dwolla } from './dwolla.ts';
import { dynatrace } from './dynatrace.ts';
import { e2b } from './e2b.ts';
import { easypost } from './easypost.ts';
import { ebay } from './ebay.ts';
import { elastic } from './elastic.ts';
import { elasticsearch } from './elasticsearch.ts';
import { elevenlabs } from './elevenlabs.ts';
import { endorlabs } from './endorlabs.ts';
import { ethereum } from './ethereum.ts';
import { etherscan } from './etherscan.ts';
import { etsy } from './etsy.ts';
import { eventbrite } from './eventbrite.ts';
import { exa } from './exa.ts';
import { exoscale } from './exoscale.ts';
import { expo } from './expo.ts';
import { facebook } from './facebook.ts';
import { fal } from './fal.ts';
import { fastly } from './fastly.ts';
import { fibery } from './fibery.ts';
import { figma } from './figma.ts';
import { finicity } from './finicity.ts';
import { finnhub } from './finnhub.ts';
import { firebase } from './firebase.ts';
import { firecrawl } from './firecrawl.ts';
import { fireworks } from './fireworks.ts';
import { flagsmith } from './flagsmith.ts';
import { fleetbase } from './fleetbase.ts';
import { flexport } from './flexport.ts';
import { flickr } from './flickr.ts';
import { flutterwave } from './flutterwave.ts';
import { flyio } from './flyio.ts';
import { foursquare } from './foursquare.ts';
import { frameio } from './frameio.ts';
import { frameworkKeys } from './framework-keys.ts';
import { freemius } from './freemius.ts';
import { freshbooks } from './freshbooks.ts';
import { freshdesk } from './freshdesk.ts';
import { friendli } from './friendli.ts';
import { front } from './front.ts';
import { fullstory } from './fullstory.ts';
import { fusionauth } from './fusionauth.ts';
import { gcp } from './gcp.ts';
import { geminiExchange } from './gemini-exchange.ts';
import {} from './generic.ts';
import { ghost } from './ghost.ts';
import { giphy } from './giphy.ts';
import { gitbook } from './gitbook.ts';
import { gitea } from './gitea.ts';
import { githubCopilot } from './github-copilot.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { gocardless } from './gocardless.ts';
import { godaddy } from './godaddy.ts';
import { gohighlevel } from './gohighlevel.ts';
import { googleChat } from './google-chat.ts';
import { govukNotify } from './govuk-notify.ts';
import { grafana } from './grafana.ts';
import { groq } from './groq.ts';
import { gumroad } from './gumroad.ts';
import { harness } from './harness.ts';
import { harvest } from './harvest.ts';
import { hcaptcha } from './hcaptcha.ts';
import { hcp } from './hcp.ts';
import { helicone } from './helicone.ts';
import { helpscout } from './helpscout.ts';
import { here } from './here.ts';
import { heroku } from './heroku.ts';
import { hetzner } from './hetzner.ts';
import { hex } from './hex.ts';
import { highnote } from './highnote.ts';
import { honeycomb } from './honeycomb.ts';
import { huawei } from './huawei.ts';
import { hubspot } from './hubspot.ts';
import { huggingface } from './huggingface.ts';
import { hygraph } from './hygraph.ts';
import { ibmCloud } from './ibm-cloud.ts';
import { imagekit } from './imagekit.ts';
import { infisical } from './infisical.ts';
import { influxdb } from './influxdb.ts';
import { infracost } from './infracost.ts';
import { infura } from './infura.ts';
import { inngest } from './inngest.ts';
import { instagram } from './instagram.ts';
import { intercom } from './intercom.ts';
import { intra42 } from './intra42.ts';
import { ipinfo } from './ipinfo.ts';
import { iterable } from './iterable.ts';
import { jenkins } from './jenkins.ts';
import { jfrog } from './jfrog.ts';
import { jina } from './jina.ts';
import { jotform } from './jotform.ts';
import { jumpcloud } from './jumpcloud.ts';
import { jwt } from './jwt.ts';
import { kaggle } from './kaggle.ts';
import { kagi } from './kagi.ts';
import { kakao } from './kakao.ts';
import { keenIo } from './keen-io.ts';
import { keyStore } from './key-store.ts';
import { keycloak } from './keycloak.ts';
import { kimi } from './kimi.ts';
import { klaviyo } from './klaviyo.ts';
import { kong } from './kong.ts';
import { kraken } from './kraken.ts';
import { kubeadm } from './kubeadm.ts';
import { kubernetes } from './kubernetes.ts';
import { kucoin } from './kucoin.ts';
import { langfuse } from './langfuse.ts';
import { langsmith } from './langsmith.ts';
import { lark } from './lark.ts';
import { launchdarkly } from './launchdarkly.ts';
import { lemonsqueezy } from './lemonsqueezy.ts';
import { letta } from './letta.ts';
import { lichess } from './lichess.ts';
import { line } from './line.ts';
import { linear } from './linear.ts';
import { linkedin } from './linkedin.ts';
import { linode } from './linode.ts';
import { lithic } from './lithic.ts';
import { liveblocks } from './liveblocks.ts';
import { livekit } from './livekit.ts';
import { llamacloud } from './llamacloud.ts';
import { lmstudio } from './lmstudio.ts';
import { lob } from './lob.ts';
import { locationiq } from './locationiq.ts';
import { logfire } from './logfire.ts';
import { loggly } from './loggly.ts';
import { loginFiles } from './login-files.ts';
import { logzio } from './logzio.ts';
import { lokalise } from './lokalise.ts';
import { looker } from './looker.ts';
import { lunchmoney } from './lunchmoney.ts';
import { luno } from './luno.ts';
import { magic } from './magic.ts';
import { mailchimp } from './mailchimp.ts';
import { mailerlite } from './mailerlite.ts';
import { mailersend } from './mailersend.ts';
import { mailgun } from './mailgun.ts';
import { mailjet } from './mailjet.ts';
import { mailsac } from './mailsac.ts';
import { mandrill } from './mandrill.ts';
import { mapbox } from './mapbox.ts';
import { mapillary } from './mapillary.ts';
import { maptiler } from './maptiler.ts';
import { matrix } from './matrix.ts';
import { mattermost } from './mattermost.ts';
import { maxmind } from './maxmind.ts';
import { mem0 } from './mem0.ts';
import { meraki } from './meraki.ts';
import { mercadopago } from './mercadopago.ts';
import { mercury } from './mercury.ts';
import { mergify } from './mergify.ts';
import { messagebird } from './messagebird.ts';
import { midtrans } from './midtrans.ts';
import { minimax } from './minimax.ts';
import { mintlify } from './mintlify.ts';
import { miro } from './miro.ts';
import { mistral } from './mistral.ts';
import { mixpanel } from './mixpanel.ts';
import { modal } from './modal.ts';
import { mollie } from './mollie.ts';
import { monday } from './monday.ts';
import { mongodbAtlas } from './mongodb-atlas.ts';
import { moonshot } from './moonshot.ts';
import { moralis } from './moralis.ts';
import { mux } from './mux.ts';
import { n8n } from './n8n.ts';
import { nats } from './nats.ts';
import { naver } from './naver.ts';
import { near } from './near.ts';
import { neon } from './neon.ts';
import { neptune } from './neptune.ts';
import { netbird } from './netbird.ts';
import { netlify } from './netlify.ts';
import { netsuite } from './netsuite.ts';
import { networkDevice } from './network-device.ts';
import { newrelic } from './newrelic.ts';
import { newsapi } from './newsapi.ts';
import { ngrok } from './ngrok.ts';
import { nightfall } from './nightfall.ts';
import { nomad } from './nomad.ts';
import { nostr } from './nostr.ts';
import { notion } from './notion.ts';
import { novita } from './novita.ts';
import { npm } from './npm.ts';
import { ntlm } from './ntlm.ts';
import { nuget } from './nuget.ts';
import { nvidia } from './nvidia.ts';
import { nx } from './nx.ts';
import { nylas } from './nylas.ts';
import { octopus } from './octopus.ts';
import { okta } from './okta.ts';
import { okx } from './okx.ts';
import { ollama } from './ollama.ts';
import { omise } from './omise.ts';
import { onelogin } from './onelogin.ts';
import { onepassword } from './onepassword.ts';
import { onesignal } from './onesignal.ts';
import { onfido } from './onfido.ts';
import { onfleet } from './onfleet.ts';
import { openai } from './openai.ts';
import { opencage } from './opencage.ts';
import { openrouter } from './openrouter.ts';
import { openshift } from './openshift.ts';
import { openvsx } from './openvsx.ts';
import { openweather } from './openweather.ts';
import { opsgenie } from './opsgenie.ts';
import { optimizely } from './optimizely.ts';
import { ory } from './ory.ts';
import { ovh } from './ovh.ts';
import { packagist } from './packagist.ts';
import { paddle } from './paddle.ts';
import { pagarme } from './pagarme.ts';
import { pagerduty } from './pagerduty.ts';
import { pandadoc } from './pandadoc.ts';
import { papertrail } from './papertrail.ts';
import { passwordHash } from './password-hash.ts';
import { paypal } from './paypal.ts';
import { paystack } from './paystack.ts';
import { perplexity } from './perplexity.ts';
import { persona } from './persona.ts';
import { photoroom } from './photoroom.ts';
import { phrase } from './phrase.ts';
import { pinata } from './pinata.ts';
import { pinecone } from './pinecone.ts';
import { pinterest } from './pinterest.ts';
import { pipedream } from './pipedream.ts';
import { pipedrive } from './pipedrive.ts';
import { pixie } from './pixie.ts';
import { plaid } from './plaid.ts';
import { plainSettings } from './plain-settings.ts';
import { planetscale } from './planetscale.ts';
import { plivo } from './plivo.ts';
import { polar } from './polar.ts';
import { polygonIo } from './polygon-io.ts';
import { polymarket } from './polymarket.ts';
import { porkbun } from './porkbun.ts';
import { portainer } from './portainer.ts';
import { posthog } from './posthog.ts';
import { postman } from './postman.ts';
import { postmark } from './postmark.ts';
import { prefect } from './prefect.ts';
import { prefixDev } from './prefix-dev.ts';
import { prismic } from './prismic.ts';
import { privateKey } from './private-key.ts';
import { proof } from './proof.ts';
import { publicData } from './public-data.ts';
import { pubnub } from './pubnub.ts';
import { pulumi } from './pulumi.ts';
import { pusher } from './pusher.ts';
import { pypi, testpypi } from './pypi.ts';
import { pyx } from './pyx.ts';
import { qdrant } from './qdrant.ts';
import { quickbooks } from './quickbooks.ts';
import { radar } from './radar.ts';
import { rails } from './rails.ts';
import { railway } from './railway.ts';
import { rainforestPay } from './rainforest-pay.ts';
import { ramp } from './ramp.ts';
import { rancher } from './rancher.ts';
import { rapidapi } from './rapidapi.ts';
import { razorpay } from './razorpay.ts';
import { readme } from './readme.ts';
import { recaptcha } from './recaptcha.ts';
import { recharge } from './recharge.ts';
import { reddit } from './reddit.ts';
import { redirectPizza } from './redirect-pizza.ts';
import { registryCredentials } from './registry-credentials.ts';
import { render } from './render.ts';
import { replicate } from './replicate.ts';
import { resend } from './resend.ts';
import { retell } from './retell.ts';
import { retool } from './retool.ts';
import { ringcentral } from './ringcentral.ts';
import { riot } from './riot.ts';
import { robinhood } from './robinhood.ts';
import { rocketchat } from './rocketchat.ts';
import { rollbar } from './rollbar.ts';
import { rootly } from './rootly.ts';
import { rubygems } from './rubygems.ts';
import { runpod } from './runpod.ts';
import { runway } from './runway.ts';
import { salesforce } from './salesforce.ts';
import { samsara } from './samsara.ts';
import { sanity } from './sanity.ts';
import { scale } from './scale.ts';
import { scaleway } from './scaleway.ts';
import { scalr } from './scalr.ts';
import { scrapfly } from './scrapfly.ts';
import { segment } from './segment.ts';
import { sendbird } from './sendbird.ts';
import { sendgrid } from './sendgrid.ts';
import { sentry } from './sentry.ts';
import { serpapi } from './serpapi.ts';
import { sessionCookie } from './session-cookie.ts';
import { settlemint } from './settlemint.ts';
import { shippo } from './shippo.ts';
import { shipstation } from './shipstation.ts';
import { shodan } from './shodan.ts';
import { shopify } from './shopify.ts';
import { shortcut } from './shortcut.ts';
import { signalwire } from './signalwire.ts';
import { siliconflow } from './siliconflow.ts';
import { sinch } from './sinch.ts';
import { slackSession } from './slack-session.ts';
import { slack } from './slack.ts';
import { smartsheet } from './smartsheet.ts';
import { smithery } from './smithery.ts';
import { smooch } from './smooch.ts';
import { snap } from './snap.ts';
import { snipcart } from './snipcart.ts';
import { snowflake } from './snowflake.ts';
import { snyk } from './snyk.ts';
import { socket } from './socket.ts';
import { solana } from './solana.ts';
import { solarwinds } from './solarwinds.ts';
import { sonar } from './sonar.ts';
import { sonarcloud } from './sonarcloud.ts';
import { sonarqube } from './sonarqube.ts';
import { sonatype } from './sonatype.ts';
import { sourcegraph } from './sourcegraph.ts';
import { sparkpost } from './sparkpost.ts';
import { spectralops } from './spectralops.ts';
import { splunk } from './splunk.ts';
import { spotify } from './spotify.ts';
import { square } from './square.ts';
import { squarespace } from './squarespace.ts';
import { stability } from './stability.ts';
import { stackAuth } from './stack-auth.ts';
import { stackhawk } from './stackhawk.ts';
import { standardWebhooks } from './standard-webhooks.ts';
import { statsig } from './statsig.ts';
import { statuscake } from './statuscake.ts';
import { statuspage } from './statuspage.ts';
import { steam } from './steam.ts';
import { stellar } from './stellar.ts';
import { storedLogins } from './stored-logins.ts';
import { storyblok } from './storyblok.ts';
import { strapi } from './strapi.ts';
import { strava } from './strava.ts';
import { stream } from './stream.ts';
import { stripe } from './stripe.ts';
import { stytch } from './stytch.ts';
import { sui } from './sui.ts';
import { sumologic } from './sumologic.ts';
import { supabase } from './supabase.ts';
import { surveymonkey } from './surveymonkey.ts';
import { tailscale } from './tailscale.ts';
import { tatum } from './tatum.ts';
import { tavily } from './tavily.ts';
import { teamcity } from './teamcity.ts';
import { teams } from './teams.ts';
import { teamwork } from './teamwork.ts';
import { telegram } from './telegram.ts';
import { telnyx } from './telnyx.ts';
import { tencent } from './tencent.ts';
import { terraform } from './terraform.ts';
import { tezos } from './tezos.ts';
import { thousandeyes } from './thousandeyes.ts';
import { threads } from './threads.ts';
import { thunderstore } from './thunderstore.ts';
import { tickettailor } from './tickettailor.ts';
import { tigris } from './tigris.ts';
import { tiktok } from './tiktok.ts';
import { tines } from './tines.ts';
import { tinybird } from './tinybird.ts';
import { todoist } from './todoist.ts';
import { together } from './together.ts';
import { toggl } from './toggl.ts';
import { toldPasswords } from './told-passwords.ts';
import { toldSecrets } from './told-secrets.ts';
import { tomorrowIo } from './tomorrow-io.ts';
import { tomtom } from './tomtom.ts';
import { tossPayments } from './toss-payments.ts';
import { travisCi } from './travis-ci.ts';
import { trello } from './trello.ts';
import { triggerDev } from './trigger-dev.ts';
import { twilio } from './twilio.ts';
import { twitch } from './twitch.ts';
import { typeform } from './typeform.ts';
import { ubidots } from './ubidots.ts';
import { unkey } from './unkey.ts';
import { unleash } from './unleash.ts';
import { unnamedKeys } from './unnamed-keys.ts';
import { unsplash } from './unsplash.ts';
import { upcloud } from './upcloud.ts';
import { uploadcare } from './uploadcare.ts';
import { upstash } from './upstash.ts';
import { uptimerobot } from './uptimerobot.ts';
import { urlCredentials } from './url-credentials.ts';
import { urlscan } from './urlscan.ts';
import { valtown } from './valtown.ts';
import { vapi } from './vapi.ts';
import { vapid } from './vapid.ts';
import { vault } from './vault.ts';
import { vercel } from './vercel.ts';
import { virustotal } from './virustotal.ts';
import { vk } from './vk.ts';
import { voiceflow } from './voiceflow.ts';
import { vonage } from './vonage.ts';
import { voyage } from './voyage.ts';
import { vultr } from './vultr.ts';
import { wakatime } from './wakatime.ts';
import { wandb } from './wandb.ts';
import { warp } from './warp.ts';
import { wasabi } from './wasabi.ts';
import { weaviate } from './weaviate.ts';
import { webex } from './webex.ts';
import { webflow } from './webflow.ts';
import { wechat } from './wechat.ts';
import { wecom } from './wecom.ts';
import { windsurf } from './windsurf.ts';
import { wise } from './wise.ts';
import { wix } from './wix.ts';
import { woocommerce } from './woocommerce.ts';
import { workato } from './workato.ts';
import { workos } from './workos.ts';
import { xTwitter } from './x-twitter.ts';
import { xai } from './xai.ts';
import { xata } from './xata.ts';
import { xendit } from './xendit.ts';
import { xero } from './xero.ts';
import { xrpl } from './xrpl.ts';
import { yandex } from './yandex.ts';
import { yelp } from './yelp.ts';
import { ynab } from './ynab.ts';
import { youtrack } from './youtrack.ts';
import { yubico } from './yubico.ts';
import { zapier } from './zapier.ts';
import { zendesk } from './zendesk.ts';
import { zerotier } from './zerotier.ts';
import { zhipu } from './zhipu.ts';
import { zoho } from './zoho.ts';
import { zoom } from './zoom.ts';
import { zulip } from './zulip.ts';
import { zuplo } from './zuplo.ts';

export const rules: readonly Rule[] = [
  ...ably,
  ...abuseipdb,
  ...activecampaign,
  ...adafruit,
  ...adobe,
  ...adyen,
  ...ageSecretKeyPq,
  ...age,
  ...ai21,
  ...aikido,
  ...airbrake,
  ...airtable,
  ...aiven,
  ...akamai,
  ...alchemy,
  ...algolia,
  ...alibaba,
  ...alienvault,
  ...alpaca,
  ...alphavantage,
  ...amadeus,
  ...amazonLwa,
  ...amp,
  ...amplitude,
  ...anaconda,
  ...anthropic,
  ...apify,
  ...apilayer,
  ...apolloIo,
  ...apollo,
  ...appveyor,
  ...aptos,
  ...arcgis,
  ...arcjet,
  ...artifactory,
  ...asaas,
  ...asana,
  ...assemblyai,
  ...atlassian,
  ...auth0,
  ...authress,
  ...autumn,
  ...aws,
  ...axiom,
  ...azureAnnotatedKeys,
  ...azureConnectionStrings,
  ...azureEntra,
  ...azureKeys,
  ...azureServices,
  ...azureSpeech,
  ...backblaze,
  ...baidu,
  ...bandwidth,
  ...bannerbear,
  ...baremetrics,
  ...baseten,
  ...basicAuth,
  ...beamer,
  ...besttime,
  ...betterstack,
  ...bigcommerce,
  ...binance,
  ...bip32,
  ...bip38,
  ...bip39,
  ...bitbucket,
  ...bitcoin,
  ...bitfinex,
  ...bitly,
  ...bitmex,
  ...bitrise,
  ...bittrex,
  ...bitwarden,
  ...blockfrost,
  ...box,
  ...braintree,
  ...braintrust,
  ...brave,
  ...brevo,
  ...browserbase,
  ...bugsnag,
  ...buildkite,
  ...buttercms,
  ...bybit,
  ...byteArray,
  ...calcom,
  ...calendly,
  ...canva,
  ...cartesia,
  ...cashfree,
  ...censys,
  ...cerebras,
  ...chartmogul,
  ...checkly,
  ...checkoutCom,
  ...chroma,
  ...chromatic,
  ...chutes,
  ...circle,
  ...circleci,
  ...civo,
  ...clarifai,
  ...clearbit,
  ...clerk,
  ...clickhouse,
  ...clickup,
  ...clockify,
  ...clojars,
  ...close,
  ...cloudflare,
  ...cloudsmith,
  ...cockroachdb,
  ...coda,
  ...codacy,
  ...codeArguments,
  ...codeCalls,
  ...codeClients,
  ...codeForms,
  ...codeLogins,
  ...codeMaps,
  ...codeclimate,
  ...codecov,
  ...coderabbit,
  ...cohere,
  ...coinbase,
  ...coingecko,
  ...coinmarketcap,
  ...column,
  ...commandLogin,
  ...commandOption,
  ...commandPassword,
  ...commandTools,
  ...composio,
  ...configcat,
  ...confluent,
  ...connectionString,
  ...consul,
  ...contentful,
  ...context7,
  ...convertapi,
  ...convertkit,
  ...convex,
  ...copper,
  ...courier,
  ...coveralls,
  ...coze,
  ...cratesIo,
  ...credentialPair,
  ...creem,
  ...crowdin,
  ...cursor,
  ...customerio,
  ...daemonLogins,
  ...dashscope,
  ...databento,
  ...databricks,
  ...datadog,
  ...datastax,
  ...datocms,
  ...daytona,
  ...dbt,
  ...deepgram,
  ...deepinfra,
  ...deepl,
  ...deepseek,
  ...definedNetworking,
  ...delighted,
  ...deno,
  ...devcycle,
  ...devin,
  ...dify,
  ...digitalocean,
  ...dingtalk,
  ...discord,
  ...disqus,
  ...docker,
  ...dockerhub,
  ...docusign,
  ...doppler,
  ...dotenvVault,
  ...dotenvx,
  ...drone,
  ...dropbox,
  ...dropboxsign,
  ...duffel,
  ...duo,
  ...dwolla,
  ...dynatrace,
  ...e2b,
  ...easypost,
  ...ebay,
  ...elastic,
  ...elasticsearch,
  ...elevenlabs,
  ...endorlabs,
  ...ethereum,
  ...etherscan,
  ...etsy,
  ...eventbrite,
  ...exa,
  ...exoscale,
  ...expo,
  ...facebook,
  ...fal,
  ...fastly,
  ...fibery,
  ...figma,
  ...finicity,
  ...finnhub,
  ...firebase,
  ...firecrawl,
  ...fireworks,
  ...flagsmith,
  ...fleetbase,
  ...flexport,
  ...flickr,
  ...flutterwave,
  ...flyio,
  ...foursquare,
  ...frameio,
  ...frameworkKeys,
  ...freemius,
  ...freshbooks,
  ...freshdesk,
  ...friendli,
  ...front,
  ...fullstory,
  ...fusionauth,
  ...gcp,
  ...geminiExchange,
  ...ghost,
  ...giphy,
  ...gitbook,
  ...gitea,
  ...githubCopilot,
  ...github,
  ...gitlab,
  ...gocardless,
  ...godaddy,
  ...gohighlevel,
  ...googleChat,
  ...govukNotify,
  ...grafana,
  ...groq,
  ...gumroad,
  ...harness,
  ...harvest,
  ...hcaptcha,
  ...hcp,
  ...helicone,
  ...helpscout,
  ...here,
  ...heroku,
  ...hetzner,
  ...hex,
  ...highnote,
  ...honeycomb,
  ...huawei,
  ...hubspot,
  ...huggingface,
  ...hygraph,
  ...ibmCloud,
  ...imagekit,
  ...infisical,
  ...influxdb,
  ...infracost,
  ...infura,
  ...inngest,
  ...instagram,
  ...intercom,
  ...intra42,
  ...ipinfo,
  ...iterable,
  ...jenkins,
  ...jfrog,
  ...jina,
  ...jotform,
  ...jumpcloud,
  ...jwt,
  ...kaggle,
  ...kagi,
  ...kakao,
  ...keenIo,
  ...keyStore,
  ...keycloak,
  ...kimi,
  ...klaviyo,
  ...kong,
  ...kraken,
  ...kubeadm,
  ...kubernetes,
  ...kucoin,
  ...langfuse,
  ...langsmith,
  ...lark,
  ...launchdarkly,
  ...lemonsqueezy,
  ...letta,
  ...lichess,
  ...line,
  ...linear,
  ...linkedin,
  ...linode,
  ...lithic,
  ...liveblocks,
  ...livekit,
  ...llamacloud,
  ...lmstudio,
  ...lob,
  ...locationiq,
  ...logfire,
  ...loggly,
  ...loginFiles,
  ...logzio,
  ...lokalise,
  ...looker,
  ...lunchmoney,
  ...luno,
  ...magic,
  ...mailchimp,
  ...mailerlite,
  ...mailersend,
  ...mailgun,
  ...mailjet,
  ...mailsac,
  ...mandrill,
  ...mapbox,
  ...mapillary,
  ...maptiler,
  ...matrix,
  ...mattermost,
  ...maxmind,
  ...mem0,
  ...meraki,
  ...mercadopago,
  ...mercury,
  ...mergify,
  ...messagebird,
  ...midtrans,
  ...minimax,
  ...mintlify,
  ...miro,
  ...mistral,
  ...mixpanel,
  ...modal,
  ...mollie,
  ...monday,
  ...mongodbAtlas,
  ...moonshot,
  ...moralis,
  ...mux,
  ...n8n,
  ...nats,
  ...naver,
  ...near,
  ...neon,
  ...neptune,
  ...netbird,
  ...netlify,
  ...netsuite,
  ...networkDevice,
  ...newrelic,
  ...newsapi,
  ...ngrok,
  ...nightfall,
  ...nomad,
  ...nostr,
  ...notion,
  ...novita,
  ...npm,
  ...ntlm,
  ...nuget,
  ...nvidia,
  ...nx,
  ...nylas,
  ...octopus,
  ...okta,
  ...okx,
  ...ollama,
  ...omise,
  ...onelogin,
  ...onepassword,
  ...onesignal,
  ...onfido,
  ...onfleet,
  ...openai,
  ...opencage,
  ...openrouter,
  ...openshift,
  ...openvsx,
  ...openweather,
  ...opsgenie,
  ...optimizely,
  ...ory,
  ...ovh,
  ...packagist,
  ...paddle,
  ...pagarme,
  ...pagerduty,
  ...pandadoc,
  ...papertrail,
  ...passwordHash,
  ...paypal,
  ...paystack,
  ...perplexity,
  ...persona,
  ...photoroom,
  ...phrase,
  ...pinata,
  ...pinecone,
  ...pinterest,
  ...pipedream,
  ...pipedrive,
  ...pixie,
  ...plaid,
  ...plainSettings,
  ...planetscale,
  ...plivo,
  ...polar,
  ...polygonIo,
  ...polymarket,
  ...porkbun,
  ...portainer,
  ...posthog,
  ...postman,
  ...postmark,
  ...prefect,
  ...prefixDev,
  ...prismic,
  ...privateKey,
  ...proof,
  ...publicData,
  ...pubnub,
  ...pulumi,
  ...pusher,
  ...pypi,
  ...testpypi,
  ...pyx,
  ...qdrant,
  ...quickbooks,
  ...radar,
  ...rails,
  ...railway,
  ...rainforestPay,
  ...ramp,
  ...rancher,
  ...rapidapi,
  ...razorpay,
  ...readme,
  ...recaptcha,
  ...recharge,
  ...reddit,
  ...redirectPizza,
  ...registryCredentials,
  ...render,
  ...replicate,
  ...resend,
  ...retell,
  ...retool,
  ...ringcentral,
  ...riot,
  ...robinhood,
  ...rocketchat,
  ...rollbar,
  ...rootly,
  ...rubygems,
  ...runpod,
  ...runway,
  ...salesforce,
  ...samsara,
  ...sanity,
  ...scale,
  ...scaleway,
  ...scalr,
  ...scrapfly,
  ...segment,
  ...sendbird,
  ...sendgrid,
  ...sentry,
  ...serpapi,
  ...sessionCookie,
  ...settlemint,
  ...shippo,
  ...shipstation,
  ...shodan,
  ...shopify,
  ...shortcut,
  ...signalwire,
  ...siliconflow,
  ...sinch,
  ...slackSession,
  ...slack,
  ...smartsheet,
  ...smithery,
  ...smooch,
  ...snap,
  ...snipcart,
  ...snowflake,
  ...snyk,
  ...socket,
  ...solana,
  ...solarwinds,
  ...sonar,
  ...sonarcloud,
  ...sonarqube,
  ...sonatype,
  ...sourcegraph,
  ...sparkpost,
  ...spectralops,
  ...splunk,
  ...spotify,
  ...square,
  ...squarespace,
  ...stability,
  ...stackAuth,
  ...stackhawk,
  ...standardWebhooks,
  ...statsig,
  ...statuscake,
  ...statuspage,
  ...steam,
  ...stellar,
  ...storedLogins,
  ...storyblok,
  ...strapi,
  ...strava,
  ...stream,
  ...stripe,
  ...stytch,
  ...sui,
  ...sumologic,
  ...supabase,
  ...surveymonkey,
  ...tailscale,
  ...tatum,
  ...tavily,
  ...teamcity,
  ...teams,
  ...teamwork,
  ...telegram,
  ...telnyx,
  ...tencent,
  ...terraform,
  ...tezos,
  ...thousandeyes,
  ...threads,
  ...thunderstore,
  ...tickettailor,
  ...tigris,
  ...tiktok,
  ...tines,
  ...tinybird,
  ...todoist,
  ...together,
  ...toggl,
  ...toldPasswords,
  ...toldSecrets,
  ...tomorrowIo,
  ...tomtom,
  ...tossPayments,
  ...travisCi,
  ...trello,
  ...triggerDev,
  ...twilio,
  ...twitch,
  ...typeform,
  ...ubidots,
  ...unkey,
  ...unleash,
  ...unnamedKeys,
  ...unsplash,
  ...upcloud,
  ...uploadcare,
  ...upstash,
  ...uptimerobot,
  ...urlCredentials,
  ...urlscan,
  ...valtown,
  ...vapi,
  ...vapid,
  ...vault,
  ...vercel,
  ...virustotal,
  ...vk,
  ...voiceflow,
  ...vonage,
  ...voyage,
  ...vultr,
  ...wakatime,
  ...wandb,
  ...warp,
  ...wasabi,
  ...weaviate,
  ...webex,
  ...webflow,
  ...wechat,
  ...wecom,
  ...windsurf,
  ...wise,
  ...wix,
  ...woocommerce,
  ...workato,
  ...workos,
  ...xTwitter,
  ...xai,
  ...xata,
  ...xendit,
  ...xero,
  ...xrpl,
  ...yandex,
  ...yelp,
  ...ynab,
  ...youtrack,
  ...yubico,
  ...zapier,
  ...zendesk,
  ...zerotier,
  ...zhipu,
  ...zoho,
  ...zoom,
  ...zulip,
  ...zuplo,
];
