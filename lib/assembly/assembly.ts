import type { SynthesizedBucket } from './bucket';
import type { SynthesizedDistribution } from './distribution';
import type { SynthesizedFunction } from './function';
import type { SynthesizedPipeline } from './pipeline';
import type { SynthesizedProject } from './project';
import type { SynthesizedRepository } from './repository';
import type { SynthesizedRule } from './rule';
import type { SynthesizedSecret } from './secret';
import type { SynthesizedTopic } from './topic';

/**
 * The facts of a cloud assembly, or of one template: every resource that a rehearsal stands for, its intrinsics resolved
 * across stacks. A resource without a physical name gets one made from its stack and its logical id, the same each time.
 */
export interface Assembly {
  /** The account that stands in where the stacks name none. */
  readonly account: string;
  /** The region that stands in where the stacks name none. */
  readonly region: string;
  readonly pipelines: readonly SynthesizedPipeline[];
  readonly projects: readonly SynthesizedProject[];
  readonly functions: readonly SynthesizedFunction[];
  readonly rules: readonly SynthesizedRule[];
  readonly topics: readonly SynthesizedTopic[];
  readonly buckets: readonly SynthesizedBucket[];
  readonly distributions: readonly SynthesizedDistribution[];
  readonly repositories: readonly SynthesizedRepository[];
  readonly secrets: readonly SynthesizedSecret[];
}
