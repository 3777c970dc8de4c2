/** Stands in for `node:crypto` in the hook: loads it when something is asked of it, which a clean commit does not. */
const crypto = () => process.getBuiltinModule('node:crypto');

export const createHash = (...args) => crypto().createHash(...args);
export const createHmac = (...args) => crypto().createHmac(...args);
export const createPublicKey = (...args) => crypto().createPublicKey(...args);
export const createPrivateKey = (...args) => crypto().createPrivateKey(...args);
export const scryptSync = (...args) => crypto().scryptSync(...args);
