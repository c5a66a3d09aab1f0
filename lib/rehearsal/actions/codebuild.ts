import type { ActionRun, ActionRunner } from '../action-run';
import { runBatch } from '../codebuild/batch/run-batch';
import type { BuildResult } from '../codebuild/phase-log';
import { runBuild } from '../codebuild/run-build';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';
import { toBatch } from './to-batch';
import { toBuild } from './to-build';

/** Build/AWS/CodeBuild. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html */
export const codeBuildBuild: ActionRunner = { key: 'Build/AWS/CodeBuild', run: runProject };

/** Test/AWS/CodeBuild, the same in another category. */
export const codeBuildTest: ActionRunner = { key: 'Test/AWS/CodeBuild', run: runProject };

function runProject(run: ActionRun): Promise<Outcome> {
  return run.configuration['BatchEnabled'] === 'true' ? runProjectBatch(run) : runProjectBuild(run);
}

async function runProjectBatch(run: ActionRun): Promise<Outcome> {
  const planned = toBatch(run);
  if (!planned.ok) return failed(planned.reason, 'ConfigurationError');
  const { summary, ...result } = await runBatch(planned.batch);
  return { ...toOutcome({ ...result, exportedVariables: {} }), summary };
}

async function runProjectBuild(run: ActionRun): Promise<Outcome> {
  const planned = toBuild(run);
  return planned.ok ? toOutcome(await runBuild(planned.build)) : failed(planned.reason, 'ConfigurationError');
}

/** How a build ended, as the outcome of its action. */
export function toOutcome({ state, exportedVariables, reason, ...result }: Omit<BuildResult, 'phases'>): Outcome {
  const tests = result.tests && { tests: result.tests };
  if (state === 'SUCCEEDED') return succeeded(exportedVariables, tests);
  if (state === 'STOPPED') return abandoned();
  return failed(reason ?? 'the build failed', 'JobFailed', {
    ...tests,
    ...(result.command !== undefined && { command: result.command }),
    ...(result.exitCode !== undefined && { exitCode: result.exitCode }),
  });
}
