import { join } from 'node:path';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as core from 'aws-cdk-lib/core';
import type { Assembly } from '../../lib/assembly/assembly';
import { readAssembly } from '../../lib/assembly/read-assembly';
import { choosePipeline } from '../../lib/plan/choose-pipeline';
import type { Plan } from '../../lib/plan/plan';
import { toPlan } from '../../lib/plan/to-plan';
import { runnableKeys } from '../../lib/rehearsal/actions/registry';
import type { RehearsalEvent } from '../../lib/rehearsal/event';
import type { Execution } from '../../lib/rehearsal/execution';
import { watch } from '../../lib/rehearsal/watch/watch';
import { known } from './facts';
import { optionsIn } from './rehearsal';

/** The facts of an app with one stack, which plain L2 code fills. */
export function synthesizeInto(outdir: string, fill: (stack: core.Stack) => void): Assembly {
  const app = new core.App({ outdir, analyticsReporting: false });
  fill(new core.Stack(app, 'delivery', { env: { account: '111122223333', region: 'ap-northeast-2' } }));
  return known(readAssembly(app.synth().directory, {}));
}

/** A pipeline `storefront` of a source and a build that does `true`, or the given command. */
export function addPipeline(
  stack: core.Stack,
  source: (output: codepipeline.Artifact) => actions.Action,
  props: Partial<codepipeline.PipelineProps> = {},
  command = 'true',
): codepipeline.Pipeline {
  const output = new codepipeline.Artifact('Source');
  const buildSpec = codebuild.BuildSpec.fromObject({ version: '0.2', phases: { build: { commands: [command] } } });
  const project = new codebuild.PipelineProject(stack, 'Project', { buildSpec });
  return new codepipeline.Pipeline(stack, 'Pipeline', {
    pipelineName: 'storefront',
    pipelineType: codepipeline.PipelineType.V2,
    stages: [
      { stageName: 'Source', actions: [source(output)] },
      { stageName: 'Build', actions: [new actions.CodeBuildAction({ actionName: 'build', input: output, project })] },
    ],
    ...props,
  });
}

/** A watch that goes on in the background, and what it told. */
export interface RunningWatch {
  readonly lines: readonly string[];
  readonly events: readonly RehearsalEvent[];
  /** The commits that the executions delivered, in their order. */
  readonly built: () => readonly string[];
  /** Waits until something that is told makes it true. */
  readonly until: (isTrue: () => boolean) => Promise<void>;
  /** Waits until it waits for the next commit, after so many executions. */
  readonly idle: (executions: number) => Promise<void>;
  /** Interrupts it, and waits for its end. */
  readonly stop: () => Promise<Execution>;
}

/** Watches with a repository for the source `Source`; what is wrong with the plan is thrown. */
export function startWatch(assembly: Assembly, repository: string, directory: string): RunningWatch {
  const interruption = new AbortController();
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const told = () => {
    for (const listener of [...listeners]) listener();
  };
  const { events, reporters, ...options } = optionsIn(directory, { signal: interruption.signal });
  const running = watch(planFor(assembly, repository), assembly, {
    ...options,
    reporters: () => [...reporters, { report: told }],
    say: (line) => {
      lines.push(line);
      told();
    },
    pauseMilliseconds: 20,
    nodeModules: join(__dirname, '..', '..', 'node_modules'),
  });
  const until = async (isTrue: () => boolean) => {
    const reached = new Promise<void>((resolve) => {
      const listener = () => {
        if (isTrue()) resolve();
      };
      listeners.add(listener);
      listener();
    });
    await Promise.race([reached, running.then(() => undefined)]);
  };
  const waits = () => lines.filter((line) => line.startsWith('watching ')).length;
  return {
    lines,
    events,
    built: () => events.flatMap((event) => (event.type === 'revision' ? [event.revision] : [])),
    until,
    idle: (executions) => until(() => waits() >= executions),
    stop: () => {
      interruption.abort();
      return running;
    },
  };
}

function planFor(assembly: Assembly, path: string): Plan {
  const origin = { kind: 'repository', path, branch: 'main', uncommitted: [] } as const;
  const sources = new Map([['Source', origin]]);
  const pipeline = known(choosePipeline(assembly));
  const given = { assembly, pipeline, sources, standIns: new Map(), yes: true, canAsk: false };
  return known(toPlan({ ...given, runnable: runnableKeys }));
}
