/** Checks of Microsoft's keys: the last bytes are Marvin32 of those before them (microsoft/security-utilities, MIT). */
import { base62, digitsOf } from './digits.ts';
import { marvin32 } from './marvin32.ts';

const BASE66 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';

/** Name of the check → whether a secret passes it. */
export const azureChecks: Readonly<Record<string, (secret: string) => boolean>> = {
  'azure-apim-key': ofSeeds('Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00'),
  'azure-batch-key': ofSeeds('AbAcct00'),
  'azure-registry-key': ofSeeds('ACRDflt0'),
  'azure-cosmosdb-key': ofSeeds('MastRW00', 'MastRO00'),
  'azure-eventhub-key': ofSeeds('Send0000', 'Listen00', 'Manage00'),
  'azure-functions-key': ofSeeds('Functi00', 'System00', 'Master00'),
  'azure-iot-key': ofSeeds('IoTHub00', 'DpsKey00', 'Device00'),
  'azure-ml-classic-key': ofSeeds('Classic0'),
  'azure-redis-key': ofSeeds('Access00'),
  'azure-search-key': ofSeeds('PAdmin00', 'Query000'),
  'azure-storage-key': ofSeeds('Default0'),
  // Entra ID: 8Q~ only; in base 66, most significant first, three of six digits.
  'azure-entra-secret': secret => {
    const hash = marvin32(Buffer.from(secret.slice(0, -3), 'latin1'), 'AadPwd00');
    return secret.slice(3, 6) === '8Q~' && digitsOf(hash, BASE66).padStart(6, 'a').slice(0, 3) === secret.slice(-3);
  },
  // The annotated keys of today: in base 62, the bytes of the hash in reverse order, four of six digits.
  'azure-annotated-key': secret => {
    const hash = Buffer.alloc(4);
    hash.writeUInt32LE(marvin32(Buffer.from(secret.slice(0, 80), 'base64'), 'Default0'));
    return digitsOf(hash.readUInt32BE(0), base62).padEnd(6, '0').slice(0, 4) === secret.slice(80, 84);
  },
};

/** The hash of the decoded key without its last four bytes is these four, under one of the seeds. */
function ofSeeds(...seeds: readonly string[]): (secret: string) => boolean {
  return secret => {
    const bytes = Buffer.from(secret, 'base64');
    if (bytes.length < 24) return false;
    const hash = bytes.readUInt32LE(bytes.length - 4);
    return seeds.some(seed => marvin32(bytes.subarray(0, -4), seed) === hash);
  };
}
