import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { Stack } from 'aws-cdk-lib/core';
import type { Assembly } from '../../lib/assembly/assembly';
import type { Plan } from '../../lib/plan/plan';
import { type PlanInput, toPlan } from '../../lib/plan/to-plan';
import { runnableKeys } from '../../lib/rehearsal/actions/registry';
import { factsOf, known } from './facts';
import { aPlanInput } from './planned';
import { aStack } from './stack';

/** The facts of a stack with a pipeline of plain CDK actions, of which the first is its source. */
export function pipelineOf(toStages: (stack: Stack) => readonly codepipeline.StageProps[]): Assembly {
  const stack = aStack();
  const stages = [...toStages(stack)];
  new codepipeline.Pipeline(stack, 'Delivery', {
    pipelineName: 'shop',
    pipelineType: codepipeline.PipelineType.V2,
    stages,
  });
  const text = JSON.stringify(Template.fromStack(stack).toJSON());
  return factsOf(text, { account: '111122223333', region: 'ap-northeast-2' });
}

/** The plan of the only pipeline of an assembly, with everything that can run here. */
export function planFor(assembly: Assembly, parts: Partial<PlanInput>): Plan {
  return known(toPlan(aPlanInput(assembly, { runnable: runnableKeys, ...parts })));
}
