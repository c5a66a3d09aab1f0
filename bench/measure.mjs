/** Times whole commands in turn, A B A B …, so that a drift of the machine's speed meets both. */
import { spawnSync } from 'node:child_process';

/**
 * @typedef {{ command: string, args: readonly string[], cwd?: string, env?: NodeJS.ProcessEnv, prepare?: () => void }} Timed
 * @param {Timed} ours
 * @param {Timed} theirs
 * @param {number} runs how many counted runs of each, after one that warms up
 * @returns {{ ours: number, theirs: number, ratio: number }} medians in seconds, and the median of the ratios pair by pair
 */
export function compare(ours, theirs, runs) {
  seconds(ours);
  seconds(theirs);
  const pairs = Array.from({ length: runs }, () => [seconds(ours), seconds(theirs)]);
  return {
    ours: median(pairs.map(([a]) => a)),
    theirs: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
}

function seconds({ command, args, cwd, env, prepare }) {
  prepare?.();
  const start = process.hrtime.bigint();
  const { status, stderr, stdout } = spawnSync(command, args, { cwd, env: env ?? process.env, maxBuffer: 1 << 28 });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exited with ${status}\n${stdout}${stderr}`);
  return elapsed;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
