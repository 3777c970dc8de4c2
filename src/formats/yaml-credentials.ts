/** Credentials of kubeconfig and of gh's `hosts.yml`, by a real parser: loaded when a pair of such a file was met in a commit. */
import { LineCounter, parseAllDocuments, visit, isMap, isScalar } from 'yaml';

/** A field, named with the entry that it belongs to: `work token`. */
export interface YamlCredential {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

const CREDENTIAL =
  /^(?:oauth_token|token|password|client-key-data|id-token|refresh-token|access-token|client-secret|secret|secretKey|auth|cookie)$/i;

/** Lists the credential fields. A broken file gives what could be read of it; no error holds content. */
export function yamlCredentials(text: string): readonly YamlCredential[] {
  const lineCounter = new LineCounter();
  const fields: YamlCredential[] = [];
  const documents = parseAllDocuments(text, { lineCounter, logLevel: 'silent', uniqueKeys: false });
  for (const document of documents) {
    visit(document, {
      Pair: (_key, { key, value }, path) => {
        if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
        const name = String(key.value);
        if (!CREDENTIAL.test(name)) return;
        const owner = path.findLast(node => isMap(node) && node.has('name'));
        const label = isMap(owner) ? String(owner.get('name')) : null;
        const line = lineCounter.linePos(value.range?.[0] ?? 0).line;
        fields.push({ name: label === null ? name : `${label} ${name}`, value: value.value, line });
      },
    });
  }
  return fields;
}
