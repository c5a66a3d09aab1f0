import type { Assembly } from '../../lib/assembly/assembly';
import type { SynthesizedAction, SynthesizedPipeline } from '../../lib/assembly/pipeline';
import { readTemplate } from '../../lib/assembly/read-assembly';
import type { PlanInput } from '../../lib/plan/to-plan';
import { known } from './facts';

/** An action of a test's own; `of` is `Stage.Name Category/Owner/Provider`. */
export function anAction(of: string, parts: Partial<SynthesizedAction> = {}): SynthesizedAction {
  const [, stage = '', name = '', category = '', owner = '', provider = ''] =
    /^(\S+?)\.(\S+) (\w+)\/(\w+)\/(\w+)$/.exec(of) ?? [];
  const nothing = { version: '1', runOrder: 1, inputs: [], outputs: [], configuration: {} };
  return { stage, name, category, owner, provider, ...nothing, ...parts };
}

/** A pipeline `shop` of the given actions, their stages in the order in which they first come. */
export function aPipeline(...actions: readonly SynthesizedAction[]): SynthesizedPipeline {
  const stages = [...new Set(actions.map(({ stage }) => stage))];
  return {
    stack: 'shop',
    logicalId: 'Delivery',
    name: 'shop',
    pipelineType: 'V2',
    executionMode: 'QUEUED',
    account: '111122223333',
    region: 'eu-west-1',
    variables: [{ name: 'COLOUR', defaultValue: 'blue' }],
    artifactBucket: 'artifacts',
    stages: stages.map((name) => ({ name, actions: actions.filter(({ stage }) => stage === name) })),
  };
}

/** The facts of a template of the fixtures. */
export function aTemplate(
  name: string,
  imports: Readonly<Record<string, string>> = {},
  code: Readonly<Record<string, string>> = {},
): Assembly {
  return known(readTemplate(`test/fixtures/templates-hand-written/${name}.yaml`, { imports, code }));
}

/** A pipeline of an assembly, when a test takes for granted that it is there. */
export function firstPipeline({ pipelines }: Assembly): SynthesizedPipeline {
  const [pipeline] = pipelines;
  if (pipeline === undefined) {
    throw new Error('the template has a pipeline');
  }
  return pipeline;
}

/** Everything that a first rehearsal can run. */
export const RUNNABLE: ReadonlySet<string> = new Set([
  'Source/AWS/CodeStarSourceConnection',
  'Source/AWS/CodeCommit',
  'Source/AWS/S3',
  'Build/AWS/CodeBuild',
  'Test/AWS/CodeBuild',
  'Deploy/AWS/S3',
  'Approval/AWS/Manual',
  'Invoke/AWS/Lambda',
]);

/** What a plan is made from, with a folder for the source `Source` and `--yes`, unless a test says otherwise. */
export function aPlanInput(assembly: Assembly, parts: Partial<PlanInput> = {}): PlanInput {
  return {
    assembly,
    pipeline: parts.pipeline ?? firstPipeline(assembly),
    runnable: RUNNABLE,
    sources: new Map([['Source', { kind: 'folder', path: '/srv/shop', branch: 'main' } as const]]),
    standIns: new Map(),
    yes: true,
    canAsk: false,
    ...parts,
  };
}
