import type { Rule } from '../model.ts';

/** kubeadm: bootstrap tokens of clusters. */
export const kubeadm: readonly Rule[] = [
  {
    id: 'kubeadm-bootstrap-token',
    aliases: ['kubernetes-bootstrap-token'],
    title: 'Kubernetes bootstrap token',
    severity: 'error',
    why: 'Anyone who reaches the API server can join a node until the token expires.',
    keywords: ['kubeadm'],
    // Six characters of id and 16 of secret, in the command that kubeadm prints.
    pattern: /kubeadm[\t ]{1,4}join[^\r\n]{1,200}?--token[\t =]{1,3}(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.-])/dg,
    remedy: {
      revoke: null,
      steps: ['Run kubeadm token delete with its id'],
      instead: null,
    },
    env: ['KUBEADM_TOKEN'],
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
    examples: {
      match: [
        'kubeadm join 10.0.0.1:6443 --token [[<]][[base36:6]].[[base36:16]][[>]] --discovery-token-unsafe-skip-ca-verification',
      ],
      ignore: [
        'kubeadm join 10.0.0.1:6443 --token <token>',
        'kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef',
      ],
    },
  },
  {
    id: 'kubeadm-bootstrap-token-setting',
    title: 'Kubernetes bootstrap token in a setting',
    severity: 'error',
    why: 'Anyone who reaches the API server can join a node until the token expires.',
    keywords: [],
    // Six characters of id and 16 of secret.
    pattern: /^(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})$/dg,
    context: { words: ['kubeadm', 'bootstrap', 'kubernetes', 'k8s'], names: ['token'] },
    remedy: {
      revoke: null,
      steps: ['Run kubeadm token delete with its id'],
      instead: null,
    },
    env: ['KUBEADM_TOKEN'],
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
    examples: {
      match: ['KUBEADM_TOKEN=[[base36:6]].[[base36:16]]', 'kubeadm:\n  token: "[[base36:6]].[[base36:16]]"'],
      ignore: ['KUBEADM_TOKEN=abcdef.0123456789abcdef'],
    },
  },
];
