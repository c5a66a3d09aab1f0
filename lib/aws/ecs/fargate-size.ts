/**
 * How much memory a Fargate task of so much processor may have, both in Amazon ECS's units: 1024 of a CPU is one vCPU, and memory
 * is MiB.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
const memories: Readonly<Record<number, readonly number[]>> = {
  256: [512, 1024, 2048],
  512: gibibytes(1, 4),
  1024: gibibytes(2, 8),
  2048: gibibytes(4, 16),
  4096: gibibytes(8, 30),
  8192: gibibytes(16, 60, 4),
  16384: gibibytes(32, 120, 8),
};

/** The units of CPU that a Fargate task may have, in rising order. */
export const fargateCpus: readonly number[] = Object.keys(memories).map(Number);

/** The MiB that a Fargate task of so many units of CPU may have, in rising order; none when no task has so many. */
export function fargateMemoriesOf(cpu: number): readonly number[] {
  return memories[cpu] ?? [];
}

function gibibytes(least: number, most: number, step = 1): readonly number[] {
  return Array.from({ length: (most - least) / step + 1 }, (_, index) => 1024 * (least + step * index));
}
