import type { ActionRun, ActionRunner } from '../action-run';
import type { BuildResult } from '../codebuild/phase-log';
import { runBuild } from '../codebuild/run-build';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';
import { toBuild } from './to-build';

/** Build/AWS/CodeBuild. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html */
export const codeBuildBuild: ActionRunner = { key: 'Build/AWS/CodeBuild', run: runProject };

/** Test/AWS/CodeBuild, the same in another category. */
export const codeBuildTest: ActionRunner = { key: 'Test/AWS/CodeBuild', run: runProject };

async function runProject(run: ActionRun): Promise<Outcome> {
  const planned = toBuild(run);
  return planned.ok ? toOutcome(await runBuild(planned.build)) : failed(planned.reason, 'ConfigurationError');
}

/** How a build ended, as the outcome of its action. */
export function toOutcome({ state, exportedVariables, reason, ...result }: BuildResult): Outcome {
  const tests = result.tests && { tests: result.tests };
  if (state === 'SUCCEEDED') return succeeded(exportedVariables, tests);
  if (state === 'STOPPED') return abandoned();
  return failed(reason ?? 'the build failed', 'JobFailed', {
    ...tests,
    ...(result.command !== undefined && { command: result.command }),
    ...(result.exitCode !== undefined && { exitCode: result.exitCode }),
  });
}
