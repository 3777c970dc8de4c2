/** Stands in for `dotenv` in the hook: a file beside it, which is read when a commit may hold a value of an env file. */
// Put together, so that the bundler leaves it alone: `__dirname` is where the hook lies.
exports.parse = text => require(`${__dirname}/hook-dotenv.cjs`).parse(text);
