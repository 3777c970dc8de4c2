/** Stands in for the package `debug` in the hook: says nothing, is never enabled. */
const log = () => {};
const debug = () => Object.assign(() => {}, { enabled: false, extend: debug, destroy: log, log });
debug.formatters = {};
debug.enabled = () => false;
debug.enable = log;
debug.disable = () => '';
module.exports = debug;
module.exports.default = debug;
