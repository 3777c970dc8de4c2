/** Stands in for `micromatch` in the hook: a file beside it, which is read when a finding meets a glob. */
// Put together, so that the bundler leaves it alone: `__dirname` is where the hook lies.
module.exports = require(`${__dirname}/hook-globs.cjs`);
