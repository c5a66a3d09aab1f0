import { setTimeout as sleep } from 'node:timers/promises';
import type { LifecycleHook, SynthesizedContainerService } from '../../assembly/container-service';
import { tryText } from '../../assembly/value';
import type { ActionRun } from '../action-run';
import type { Pace } from '../balancer/pace';
import { type ShiftStage, type ShiftSteps, type ShiftWeights, SwapFailure } from './swap';

/**
 * Calls the Lambda functions of a service's lifecycle hooks, as ECS does: again while they answer IN_PROGRESS.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html
 */
export function toNativeHooks(run: ActionRun, service: SynthesizedContainerService, pace: Pace): ShiftSteps['reach'] {
  const id = run.world.newId();
  return async (stage, weights) => {
    for (const hook of service.deployment.hooks) {
      if (hook.stages.includes(stage)) await callHook({ run, service, pace, hook, stage, weights, id });
    }
  };
}

interface HookCall {
  readonly run: ActionRun;
  readonly service: SynthesizedContainerService;
  readonly pace: Pace;
  readonly hook: LifecycleHook;
  readonly stage: ShiftStage;
  readonly weights: ShiftWeights;
  /** The deployment's id. */
  readonly id: string;
}

/** What a hook answers; nobody has checked it yet. */
interface HookAnswer {
  readonly hookStatus?: unknown;
  readonly callBackDelay?: unknown;
  readonly hookDetails?: unknown;
}

async function callHook(call: HookCall): Promise<void> {
  const { run, hook, stage, pace } = call;
  const name = tryText(hook.functionArn) ?? '';
  const executionId = run.world.newId();
  let details: unknown = hook.details;
  for (let calls = 0; calls < MOST_CALLS && !run.signal.aborted; calls += 1) {
    const event = { ...toEvent(call, executionId), ...(details !== undefined && { hookDetails: details }) };
    const answer = await ask(call, name, event);
    if (answer.hookStatus === 'SUCCEEDED') return run.log(`${stage}: ${name} answered SUCCEEDED`);
    details = answer.hookDetails ?? details;
    await sleep(pace.callbackMs(Number(answer.callBackDelay ?? DEFAULT_DELAY)));
  }
  throw new SwapFailure(`the hook ${name} at ${stage} was in progress for too long`);
}

/** What a hook answers, when that lets the deployment go on. */
async function ask({ run, stage }: HookCall, name: string, event: unknown): Promise<HookAnswer> {
  const { ok, payload, logs } = await run.world.invoke(name, event, run.signal);
  for (const line of logs) run.log(line);
  const answer = (ok && typeof payload === 'object' ? (payload ?? {}) : {}) as HookAnswer;
  if (answer.hookStatus === 'SUCCEEDED' || answer.hookStatus === 'IN_PROGRESS') return answer;
  throw new SwapFailure(toReason(name, stage, ok, payload));
}

/** In seconds. */
const DEFAULT_DELAY = 30;

/** A hook may take a day; this many calls half a minute apart are nearly that. */
const MOST_CALLS = 2_000;

function toReason(name: string, stage: ShiftStage, ok: boolean, payload: unknown): string {
  const said = (payload as HookAnswer | null | undefined)?.hookStatus;
  if (ok && said === 'FAILED') return `the hook ${name} answered FAILED at ${stage}`;
  const how = ok ? 'answered without a valid hookStatus' : 'failed';
  return `the hook ${name} ${how} at ${stage}: ${JSON.stringify(payload)}`;
}

function toEvent({ service, stage, weights, id }: HookCall, executionId: string): Readonly<Record<string, unknown>> {
  const path = service.arn.replace(/^.*:service\//, '');
  const revision = (name: string) => `${service.arn.replace(/:service\/.*$/, `:service-revision/${path}`)}/${name}`;
  const shares = (share: number) => ({ [revision('old')]: 100 - share, [revision('new')]: share });
  return {
    executionId,
    lifecycleStage: stage,
    resourceArn: `${service.arn.replace(/:service\/.*$/, `:service-deployment/${path}`)}/${id}`,
    executionDetails: {
      serviceArn: service.arn,
      targetServiceRevisionArn: revision('new'),
      testTrafficWeights: shares(weights.test),
      productionTrafficWeights: shares(weights.production),
    },
  };
}
