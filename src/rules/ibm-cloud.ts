import type { Rule } from '../model.ts';

/** IBM Cloud: IAM API keys without a mark of their own. */
export const ibmCloud: readonly Rule[] = [
  {
    id: 'ibm-cloud-api-key',
    title: 'IBM Cloud API key',
    severity: 'error',
    why: 'Anyone holding it has all access of the user or service id.',
    keywords: [],
    pattern: /^(?<secret>[\w-]{44})$/dg,
    context: {
      words: ['ibm', 'ibmcloud', 'bluemix'],
    },
    remedy: {
      revoke: 'https://cloud.ibm.com/iam/apikeys',
      steps: ['Delete it under Manage > Access (IAM) > API keys'],
      instead: null,
    },
    env: ['IBMCLOUD_API_KEY', 'IBM_CLOUD_API_KEY', 'IC_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://iam.cloud.ibm.com/identity/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=urn:ibm:params:oauth:grant-type:apikey, apikey=<secret>',
      live: '200',
      dead: '400 BXNIM0415E',
    },
    references: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
    examples: {
      match: ['IBMCLOUD_API_KEY=[[base64url:44]]', 'ibm_api_key: [[base64url:44]]'],
      ignore: ['IBMCLOUD_API_KEY=your-key-here', 'build [[base64url:44]] done'],
    },
  },
];
