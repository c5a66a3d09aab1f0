import type { Path } from '../../definition/path';
import { labelOf } from '../action';
import { deploysOf } from '../environment';
import type { ManagedService } from '../targets/ecs';
import { shiftMinutesOf } from '../targets/strategy';
import type { Rule } from './rule';

/** How long new tasks are given to start, become healthy and let the old ones finish, before and after requests move. */
const aroundMinutes = 10;

export const badStrategy: Rule = {
  id: 'BadStrategy',
  sentence: `What deploys a service can do its strategy: CodeDeploy none that is rolling, and the action of Amazon ECS none that takes longer, with ${aroundMinutes} minutes for tasks to start and to finish, than its \`timeout\`, 60 minutes at most.`,
  *check({ pipelines }) {
    for (const deploy of pipelines.flatMap(deploysOf)) {
      if (deploy.target.kind !== 'managed-ecs-service') continue;
      for (const { key, what, hint } of ofService(deploy.target)) {
        yield { at: deploy.target, key, message: `${labelOf(deploy)}: ${what}`, hint };
      }
    }
  },
};

interface Fault {
  readonly key: Path;
  readonly what: string;
  readonly hint: string;
}

function* ofService(target: ManagedService): Iterable<Fault> {
  yield* ofBounds(target);
  const { strategy, by, testPort } = target;
  if (strategy.kind === 'rolling') {
    if (by === 'codedeploy') {
      const hint = 'strategy: one of blueGreen, linear and canary · or leave by out';
      yield { key: ['by'], what: 'CodeDeploy has no rolling deployment of ECS', hint };
    } else if (testPort !== undefined) {
      const hint = 'strategy: one of blueGreen, linear and canary · or leave testPort out';
      yield { key: ['testPort'], what: 'a rolling deployment has no new tasks to test beside the old ones', hint };
    }
  }
  if (by === 'ecs') yield* ofTime(target);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-linearconfiguration.html */
function* ofBounds({ strategy }: ManagedService): Iterable<Fault> {
  if (strategy.kind === 'rolling' && strategy.minimumHealthyPercent > 100) {
    const what = `${strategy.minimumHealthyPercent} percent of the tasks`;
    yield { key: ['strategy', 'rolling', 'minimumHealthy'], what, hint: '1 to 100' };
  }
  if (strategy.kind === 'linear' && (strategy.stepPercent < 3 || strategy.stepPercent > 100)) {
    yield { key: ['strategy', 'linear', 'step'], what: `steps of ${strategy.stepPercent} percent`, hint: '3 to 100' };
  }
  if (strategy.kind === 'canary' && strategy.percent > 99) {
    yield { key: ['strategy', 'canary', 'percent'], what: `${strategy.percent} percent first`, hint: '1 to 99' };
  }
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html */
function* ofTime({ strategy, timeoutMinutes }: ManagedService): Iterable<Fault> {
  const shift = shiftMinutesOf(strategy);
  const needed = shift + aroundMinutes;
  if (shift === 0 || needed <= timeoutMinutes) return;
  const what = `its ${words[strategy.kind]} takes ${shift} minutes, ${needed} with the start of its tasks, and the action waits for ${timeoutMinutes}`;
  const longer = timeoutMinutes < 60 ? 'a longer timeout, at most 60m · ' : '';
  yield {
    key: ['strategy'],
    what,
    hint: `${longer}shorter or fewer steps, or a shorter bake · or by: codedeploy, which may take days`,
  };
}

const words = {
  rolling: 'deployment',
  blueGreen: 'blue/green deployment',
  linear: 'linear deployment',
  canary: 'canary deployment',
} as const;
