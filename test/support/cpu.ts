/** CPU time in milliseconds that `run` takes: on a machine that is busy with other things a clock tells nothing. */
export function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
