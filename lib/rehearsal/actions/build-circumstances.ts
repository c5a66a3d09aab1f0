import type { ActionRun } from '../action-run';
import { toArtifactLocation } from '../artifact-location';
import type { Build } from '../codebuild/build';

/** What a build has from its action and its execution, whatever it builds. */
export type Circumstances = Omit<
  Build,
  'project' | 'number' | 'image' | 'buildspec' | 'timeoutMinutes' | 'machine' | 'environment' | 'overrides'
>;

/** The circumstances of the build that an action starts; the first of the sources is the primary one. */
export function toCircumstances(run: ActionRun, sources: Build['sources']): Circumstances {
  const { pipeline, world, planned, outputs, scratch, log, signal } = run;
  const { bucket, key } = toArtifactLocation(pipeline, sources[0].name, run.executionId);
  return {
    uuid: world.newId(),
    initiator: `codepipeline/${pipeline.name}`,
    account: pipeline.account,
    region: planned.action.region ?? pipeline.region,
    sources,
    sourceVersion: `arn:aws:s3:::${bucket}/${key}`,
    resolvedSourceVersion: world.revision(sources[0].name) ?? '',
    outputs,
    scratch,
    log,
    signal,
    clock: world.clock,
    extraEnvironment: world.awsEnvironment(),
    gitConfig: world.gitConfig(),
    fetchSecret: async (kind, reference) => world.secretValue(kind, reference),
  };
}
