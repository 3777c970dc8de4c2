/** The structures that a rule may name in `structure`. */
import { pem } from './pem.ts';
import type { Structure } from './structure.ts';

export const structures: Readonly<Record<string, Structure>> = { pem };
