/** Stands in for `node:child_process` in the hook, where git has usually been asked everything before. */
const processes = () => process.getBuiltinModule('node:child_process');

export const spawn = (...args) => processes().spawn(...args);
export const spawnSync = (...args) => processes().spawnSync(...args);
