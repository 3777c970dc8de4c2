/** Public halves of credentials: made to be shipped to browsers and apps, or to be handed to anybody. */

// Beginnings that the vendors reserve for them, and for ids that say nothing without their secret. `pk_test_` with 28 characters is a private key of Courier.
const PUBLIC =
  /^(?:pk_(?:live|test)_(?![A-Za-z0-9]{28}$)|pk-lf-|pk-helicone-|pk\.eyJ|pkey_|phc_|(?:pub|sub)-c-|pubkey-|whpk_|sq0idp-|sandbox-sq0idb-|xnd_public_|FLWPUBK|(?:SB-)?Mid-client-|public-(?:token|production|sandbox|development)-|prj_(?:live|test)_pk_|(?:live|test)_pub_|ramp_id_|sb_publishable_|dvc_(?:client|mobile)_|u-s4t2|3MVG9|SCW[A-Z0-9]{17}$|EXO[0-9a-f]{24}$|(?:APP_USR|TEST)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|rzp_(?:live|test)_|age1[0-9a-z]|npub1|[xyztuv]pub[1-9A-HJ-NP-Za-km-z]{100}|edpk[1-9A-HJ-NP-Za-km-z]|client-[A-Za-z0-9]{43}$|sktsec_t_--|G[A-Z2-7]{55}$)/;

// Names of values without any mark, as their words joined: what the vendor itself calls public.
const NAMES =
  /(?:mixpanel(?:project)?token|amplitude(?:api)?key|pusher(?:app)?key|(?:recaptcha|captcha|turnstile)(?:site|public)key|sitekey|apikeypublic|facebookclienttoken|algoliasearch(?:only)?(?:api)?key|trello(?:api)?key|adyenclientkey)$/;

/** Whether a value, or the name it goes by, marks it as the public half of a credential. `name` may be written in any style. */
export function isPublicValue(name: string, value: string): boolean {
  return PUBLIC.test(value) || NAMES.test(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}
