/** Entry of the hooks: everything a clean commit needs in one file, nothing else. */
import process from 'node:process';
import type { Io } from './commands/io.ts';
import { run } from './commands/run.ts';
import { reportError } from './report-error.ts';
import { writeAll } from './write-all.ts';

/** The terminal is asked about only when something is printed: making the streams costs 4 ms. */
const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: text => writeAll(1, text),
  err: text => writeAll(2, text),
  get outIsTerminal() {
    return process.stdout.isTTY;
  },
  get errIsTerminal() {
    return process.stderr.isTTY;
  },
  get inIsTerminal() {
    return process.stdin.isTTY;
  },
  get columns() {
    return process.stdout.columns || process.stderr.columns || 80;
  },
};

// All is written by now, and an end by itself takes a millisecond longer.
run(process.argv.slice(2), io).then(
  code => process.exit(code),
  (error: unknown) => {
    io.err(reportError(error));
    process.exit(2);
  },
);
