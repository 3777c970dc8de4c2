/** Alternating rounds and medians: noise hits all commands alike, and what remains is a ratio. */
import { spawnSync } from 'node:child_process';

/**
 * Commands are argument lists, or such a list with a folder of its own; each runs once in every round, in turning order.
 * Answers the median wall time in ms of each.
 */
export function medians(commands, { rounds = 15, cwd, env, ok = [0] }) {
  const names = Object.keys(commands);
  const times = Object.fromEntries(names.map(name => [name, []]));
  for (const name of names) runOnce(commands[name], { cwd, env, ok });
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      times[name].push(runOnce(commands[name], { cwd, env, ok }));
    }
  }
  return Object.fromEntries(names.map(name => [name, median(times[name])]));
}

function runOnce(job, { cwd: common, env, ok }) {
  const { command, cwd = common } = Array.isArray(job) ? { command: job } : job;
  const [file, ...args] = command;
  const start = process.hrtime.bigint();
  const { status, signal, stderr, error } = spawnSync(file, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || !ok.includes(status))
    throw new Error(`${[file, ...args].join(' ')}: ${String(error ?? signal ?? status)}\n${String(stderr)}`);
  return ms;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One line of the report. */
export function row(name, ms, unit, { most, aim }) {
  const ratio = ms / unit;
  const verdict = ratio <= aim ? 'reaches the aim' : ratio <= most ? 'within' : 'MISSED';
  return { name, ms, unit, ratio, most, aim, verdict };
}

/** Prints a row: two times and their ratio, or a value with its unit, and what it is held to. */
export function printRow({ name, ms, unit, ratio, most, aim, verdict, value, max, min }) {
  if (ratio !== undefined) {
    const times = `${ms.toFixed(1).padStart(8)} ms / ${unit.toFixed(1).padStart(8)} ms = ${ratio.toFixed(2).padStart(5)}`;
    console.log(`${name.padEnd(46)} ${times}  (at most ${most}, aim ${aim}: ${verdict})`);
    return;
  }
  const held = max === undefined ? (min === undefined ? '' : `at least ${min}`) : `at most ${max}`;
  const isKept = (max === undefined || value <= max) && (min === undefined || value >= min);
  const end = held === '' ? '' : `  (${held}: ${isKept ? 'within' : 'MISSED'})`;
  console.log(`${name.padEnd(46)} ${value.toFixed(2).padStart(8)} ${unit}${end}`);
}
