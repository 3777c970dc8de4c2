import type { Rule } from '../model.ts';

/** Red Hat OpenShift: OAuth access tokens. */
export const openshift: readonly Rule[] = [
  {
    id: 'openshift-oauth-token',
    title: 'OpenShift OAuth token',
    severity: 'error',
    why: 'Anyone holding it can use the cluster as the user.',
    keywords: ['sha256~'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sha256~[\w-]{43})(?![\w-])/dg,
    prefixes: ['sha256~'],
    remedy: {
      revoke: 'https://<console>/',
      steps: ['Run oc logout with the token, or oc delete oauthaccesstoken'],
      instead: null,
    },
    env: ['OPENSHIFT_TOKEN', 'OC_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<api>:6443/apis/user.openshift.io/v1/users/~',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://docs.openshift.com/container-platform/latest/authentication/understanding-authentication.html',
    ],
    examples: {
      match: ['OPENSHIFT_TOKEN=[[<]]sha256~[[base64url:43]][[>]]'],
      ignore: ['OPENSHIFT_TOKEN=sha256~xxxxxxxxxxxx', 'OPENSHIFT_TOKEN=${OPENSHIFT_TOKEN}'],
    },
  },
];
