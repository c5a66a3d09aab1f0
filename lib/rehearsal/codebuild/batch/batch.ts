import type { SynthesizedBatch } from '../../../assembly/build-batch';
import type { BatchBuild } from '../../../aws/codebuild/to-batch-builds';
import type { TestCounts } from '../../outcome';
import type { Build } from '../build';
import type { BuildResult } from '../phase-log';

/** One batch of builds of a project. */
export interface Batch {
  /** The build that reads the batch section; the builds of the batch have everything else of it. */
  readonly base: Build;
  /** The project's compute type: what a build has that names none. */
  readonly computeType: string;
  /** The time limit of all builds together, and what the project allows them. */
  readonly config: Omit<SynthesizedBatch, 'combineArtifacts'>;
  /** Whether the builds' primary artifacts become the action's one output artifact. */
  readonly combineArtifacts: boolean;
  /** How many builds run side by side, from 1; on AWS all that can. */
  readonly mostParallel: number;
  /** The id and the number of the next build. */
  readonly next: () => Pick<Build, 'uuid' | 'number'>;
}

/** A build of a batch and how it runs here. */
export interface Member {
  readonly planned: BatchBuild;
  readonly build: Build;
}

/** How a batch ended. */
export interface BatchResult extends Pick<BuildResult, 'state' | 'reason' | 'command' | 'exitCode'> {
  /** `3 builds, unit failed and is ignored`. */
  readonly summary: string;
  /** Counts over all JUnit reports of all builds, when there was at least one. */
  readonly tests?: TestCounts;
}
