import { describe, expect, test } from 'vitest';
import { isPublicValue } from '../../../src/text/public-values.ts';

describe('public halves of credentials', () => {
  test.each([
    ['STRIPE_KEY', 'pk_live_51'],
    ['posthogKey', 'phc_abcdef'],
    ['MAPBOX_TOKEN', 'pk.eyJ1'],
    ['MERCADOPAGO_PUBLIC_KEY', 'APP_USR-5c9f4c1e-0b6d-4a8e-9d3f-7e21b8a4c650'],
    ['MIXPANEL_TOKEN', '0123'],
    ['app.pusherAppKey', '0123'],
    ['RECAPTCHA_SITE_KEY', '6Le'],
    ['DEVCYCLE_CLIENT_SDK_KEY', 'dvc_client_0a'],
    ['adyenClientKey', 'live_0A'],
    ['SF_CONSUMER_KEY', '3MVG9x'],
    ['STATSIG_CLIENT_KEY', `client-${'A1b2'.repeat(10)}c3d`],
    ['SOCKET_API_TOKEN', 'sktsec_t_--0a'],
    ['SCW_ACCESS_KEY', `SCW${'A1'.repeat(8)}B`],
  ])('%s = %s… is public', (name, value) => {
    expect(isPublicValue(name, value)).toBe(true);
  });

  test.each([
    ['STRIPE_KEY', 'sk_live_51'],
    ['COURIER_AUTH_TOKEN', `pk_test_${'A1b2'.repeat(7)}`],
    ['MERCADOPAGO_TOKEN', 'APP_USR-1234567890123456-010112-'],
    ['PUSHER_APP_SECRET', '0123'],
    ['DEVCYCLE_SERVER_SDK_KEY', 'dvc_server_0a'],
    ['ADYEN_API_KEY', 'live_0A'],
    ['RECAPTCHA_SECRET_KEY', '6Le'],
    ['STATSIG_SERVER_SECRET', `secret-${'A1b2'.repeat(10)}c3d`],
  ])('%s = %s… is not', (name, value) => {
    expect(isPublicValue(name, value)).toBe(false);
  });
});
