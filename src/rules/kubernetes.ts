import type { Rule } from '../model.ts';

const references: readonly string[] = ['https://kubernetes.io/docs/concepts/configuration/secret/'];

/** Every way in which the patterns below let `kind` and its value stand together, in JSON and in YAML. */
const kinds = (value: string): readonly string[] =>
  [
    'kind":"',
    'kind": "',
    "kind':'",
    "kind': '",
    ...['', ' ', '  '].flatMap(gap => ['', '"', "'"].map(quote => `kind:${gap}${quote}`)),
  ].map(start => start + value);

/** Kubernetes: Secrets in manifests, wherever `kind` stands in them, and client configurations. */
export const kubernetes: readonly Rule[] = [
  {
    id: 'kubernetes-secret',
    title: 'Value of a Kubernetes Secret',
    severity: 'error',
    why: 'The values of a Secret are only base64: anyone who reads the manifest has them.',
    keywords: ['sealedsecret', ...kinds('secret')],
    pattern: /(?<![\w-])kind(?:": ?"|': ?'|: {0,2}["']?)(?<secret>(?:Sealed)?Secret)(?![\w-])/dgi,
    structure: 'kubernetes-secret',
    remedy: {
      revoke: null,
      steps: ['Replace the credential where it was issued', 'Apply the new Secret from outside the repository'],
      instead: 'Commit a SealedSecret, a SOPS file or an ExternalSecret that names where the value is kept',
    },
    references,
    examples: {
      match: [
        'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  username: YXBw\n  password: [[base64-of:[[base62:18]]]]\n',
        'apiVersion: v1\nstringData:\n  api-key: "[[base62:32]]"\nkind: Secret\n',
        '{"apiVersion":"v1","kind":"Secret","data":{"token":"[[base64-of:[[base62:32]]]]"}}',
      ],
      ignore: [
        'apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n  ca.crt: YWJj\n',
        'apiVersion: v1\nkind: Secret\nstringData:\n  password: ${DB_PASSWORD}\n  host: db.shop.io\n',
        'kind: SealedSecret\nspec:\n  encryptedData:\n    password: Ag[[base64:300]]\n',
        'kind: ConfigMap\ndata:\n  timeout: "30"\n',
      ],
    },
  },
  {
    id: 'kubernetes-client-config',
    title: 'Credential in a Kubernetes client configuration',
    severity: 'error',
    why: 'Anyone holding it acts in the cluster as this user.',
    keywords: kinds('config'),
    pattern: /(?<![\w-])kind(?:": ?"|': ?'|: {0,2}["']?)(?<secret>Config)(?![\w-])/dgi,
    structure: 'kubeconfig',
    remedy: {
      revoke: null,
      steps: ['Delete or rotate the user, the token or the client certificate in the cluster'],
      instead: 'Log in through an exec plugin of the provider, which keeps no credential in the file',
    },
    references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
    examples: {
      match: [
        'apiVersion: v1\nclusters:\n- cluster:\n    server: https://k8s.shop.io:6443\nkind: Config\nusers:\n- name: a\n  user:\n    token: [[base64url:40]]\n',
      ],
      ignore: [
        'kind: Config\nclusters:\n- cluster:\n    server: https://k8s.shop.io\nusers:\n- user:\n    client-certificate-data: YWJj\n    client-key: /home/a/key.pem\n',
      ],
    },
  },
];
