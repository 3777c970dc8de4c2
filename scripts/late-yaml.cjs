/** Stands in for `yaml` in the hook: a file beside it, which is read when a value of a YAML file was met in a commit. */
// Put together, so that the bundler leaves it alone: `__dirname` is where the hook lies.
module.exports = require(`${__dirname}/hook-yaml.cjs`);
