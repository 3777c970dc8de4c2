/** A question at the terminal. */
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Io } from './io.ts';

/** Asks; no without a terminal. */
export async function ask(io: Io, question: readonly string[]): Promise<boolean> {
  if (!io.inIsTerminal || !io.outIsTerminal) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await new Promise<string>(resolve => {
    terminal.question(`${question.join('\n')}\n[y/N] `, resolve);
    terminal.on('close', () => resolve(''));
  });
  terminal.close();
  return /^\s*y/i.test(answer);
}
