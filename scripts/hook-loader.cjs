'use strict';
/**
 * Starts the hook, with V8's code cache when `install` has written one beside this file: without it a third of a
 * commit's time goes into compiling. A cache of another version of node or of this program is rejected by V8 and ignored.
 * `HOOK --write-code-cache FILE` writes one when the hook has ended: it then holds all functions that a commit needs.
 */
const fs = require('fs');
const vm = require('vm');

// A node that the program was not written for dies somewhere in it, in words that help nobody.
if (parseInt(process.versions.node, 10) < 20) {
  fs.writeSync(
    2,
    `secret-hook: Node.js ${process.versions.node} is too old\n  Install Node.js 20.19 or newer (found as ${process.execPath})\n`,
  );
  process.exit(2);
}

const file = `${__dirname}/hook-main.cjs`;
// The build leaves nothing but ASCII in it: half the memory of a text with other characters, and nothing to decode.
const source = fs.readFileSync(file, 'latin1');
// V8 tells programs apart by their length only, so the cache begins with the name of the build it was made from.
const build = '[[build]]';
let cachedData;
try {
  const cache = fs.readFileSync(`${__dirname}/hook.cache`);
  if (cache.toString('latin1', 0, build.length) === build) cachedData = cache.subarray(build.length);
} catch {
  // None was written: the hook compiles itself.
}
const script = new vm.Script(source, { filename: file, cachedData });
if (process.argv[3] === '--write-code-cache') {
  const [, target] = process.argv.splice(3, 2);
  process.on('exit', () => fs.writeFileSync(target, Buffer.concat([Buffer.from(build), script.createCachedData()])));
}
script.runInThisContext()(require, module, exports, file, __dirname);
