import { type Buildspec, renderBuildspec } from '../../aws/codebuild/buildspec';
import type { ActionRun, ActionRunner } from '../action-run';
import type { Build } from '../codebuild/build';
import { runBuild } from '../codebuild/run-build';
import { failed } from '../outcome';
import { toCircumstances } from './build-circumstances';
import { toOutcome } from './codebuild';
import { toActionVariables } from './codebuild-variables';

/**
 * Compute/AWS/Commands: its commands, run in one shell in the directory of the first input artifact, as the `build` phase of
 * a build that CodePipeline itself sets up.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Commands.html
 */
export const commands: ActionRunner = {
  key: 'Compute/AWS/Commands',
  async run(run) {
    const [primary, ...others] = run.inputs;
    if (listIn(run, 'Commands').length === 0) return failed('it has no Commands', 'ConfigurationError');
    if (primary === undefined) return failed('it has no input artifact', 'ConfigurationError');
    const overrides = toActionVariables(run.configuration['EnvironmentVariables'], run.world);
    if (!overrides.ok) return failed(overrides.reason, 'ConfigurationError');
    return toOutcome(await runBuild(toCommandsBuild(run, [primary, ...others], overrides.variables)));
  },
};

/** The minutes after which a build of a Commands action is ended. */
const TIMEOUT_MINUTES = 55;

/** Told to the commands, not used. @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-available.html */
const IMAGE = 'aws/codebuild/amazonlinux-x86_64-standard:5.0';

function toCommandsBuild(
  run: ActionRun,
  sources: Build['sources'],
  overrides: Readonly<Record<string, string>>,
): Build {
  const { stage, name } = run.planned.action;
  // The name of the project behind it is AWS's own affair; this one is unique among the pipeline's actions.
  const project = `${run.pipeline.name}-${stage}-${name}`;
  return {
    ...toCircumstances(run, sources),
    project,
    number: run.world.nextBuildNumber(project),
    image: IMAGE,
    buildspec: renderBuildspec(toBuildspec(run)),
    timeoutMinutes: Number(run.configuration['TimeoutInMinutes'] ?? TIMEOUT_MINUTES),
    machine: run.world.machine,
    environment: {},
    overrides,
    outputs: run.outputs.map((output) => ({ ...output, section: 'primary' })),
  };
}

function toBuildspec(run: ActionRun): Buildspec {
  const exported = listIn(run, 'OutputVariables');
  const files = listIn(run, 'Files');
  return {
    version: 0.2,
    ...(exported.length > 0 && { env: { 'exported-variables': exported } }),
    phases: { build: { commands: listIn(run, 'Commands') } },
    ...(run.outputs.length > 0 && { artifacts: { files: files.length > 0 ? files : ['**/*'] } }),
  };
}

/** A list of texts that the facts have put into the configuration as JSON. */
function listIn({ configuration }: ActionRun, key: string): readonly string[] {
  return JSON.parse(configuration[key] ?? '[]') as readonly string[];
}
