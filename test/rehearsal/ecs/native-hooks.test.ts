import { toNativeHooks } from '../../../lib/rehearsal/ecs/native-hooks';
import { factsOf } from '../../helpers/facts';
import { servedTemplate, shifting } from '../../helpers/served';
import { QUICK } from '../../helpers/services';

const configuration = `
  Strategy: BLUE_GREEN
  LifecycleHooks: [{ HookTargetArn: 'arn:aws:lambda:us-east-1:111122223333:function:check', LifecycleStages: [POST_SCALE_UP], HookDetails: { a: 1 } }]`;
const [service] = factsOf(servedTemplate({ service: shifting(configuration) })).serving.services;
if (service === undefined) throw new Error('there is one service');

function reach(...answers: readonly unknown[]) {
  const events: unknown[] = [];
  const world = {
    newId: () => 'id',
    invoke: async (_: string, event: unknown) => ({ ok: true, payload: answers[events.push(event) - 1], logs: [] }),
  };
  const run = { world, log: () => undefined, signal: new AbortController().signal } as never;
  return { events, reached: toNativeHooks(run, service as never, QUICK) };
}
const weights = { production: 0, test: 0 };

test('a hook is called at its stage alone, and again while it is in progress, with what it said before', async () => {
  const { events, reached } = reach({ hookStatus: 'IN_PROGRESS', hookDetails: { b: 2 } }, { hookStatus: 'SUCCEEDED' });
  await reached('PRE_SCALE_UP', weights);
  expect(events).toEqual([]);
  await reached('POST_SCALE_UP', weights);
  expect(events).toEqual([
    {
      executionId: 'id',
      lifecycleStage: 'POST_SCALE_UP',
      resourceArn: 'arn:aws:ecs:us-east-1:111122223333:service-deployment/shop/api/id',
      executionDetails: expect.objectContaining({ serviceArn: 'arn:aws:ecs:us-east-1:111122223333:service/shop/api' }),
      hookDetails: { a: 1 },
    },
    expect.objectContaining({ hookDetails: { b: 2 } }),
  ]);
});

test.each([
  [{ hookStatus: 'FAILED' }, /^the hook .*check answered FAILED at POST_SCALE_UP$/],
  [{}, /answered without a valid hookStatus at POST_SCALE_UP: \{\}$/],
])('%j turns the deployment back', async (answer, reason) => {
  await expect(reach(answer).reached('POST_SCALE_UP', weights)).rejects.toThrow(reason);
});
