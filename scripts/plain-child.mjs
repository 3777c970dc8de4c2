/**
 * Stands in for `node:child_process` under simple-git in the hook: a process that runs to its end before anything else
 * goes on. The hook has nothing to do meanwhile, and the streams of an ordinary one take longer than git takes. What the
 * sh of the hook has run already, word for word, is not run again.
 */
import { EventEmitter } from 'node:events';
import { foreseen } from '../src/git/foreseen.ts';
import { spawnSync } from './lazy-child-process.mjs';

/** What simple-git uses of a child process. It is started when simple-git has said all it has to say. */
export function spawn(file, args, options) {
  const child = Object.assign(new EventEmitter(), { stdout: new EventEmitter(), stderr: new EventEmitter() });
  let input = '';
  child.stdin = Object.assign(new EventEmitter(), {
    end: data => {
      input = data ?? '';
    },
  });
  child.kill = () => false;
  process.nextTick(() => {
    const said = foreseen(args);
    const { stdout, stderr, status, signal, error } = said
      ? { stdout: said, status: 0, signal: null }
      : spawnSync(file, args, { ...options, input, maxBuffer: Infinity });
    if (stdout?.length > 0) child.stdout.emit('data', stdout);
    child.stdout.emit('end');
    if (stderr?.length > 0) child.stderr.emit('data', stderr);
    child.stderr.emit('end');
    if (error) child.emit('error', error);
    else child.emit('exit', status, signal);
    child.emit('close', error ? -2 : status, signal);
  });
  return child;
}
