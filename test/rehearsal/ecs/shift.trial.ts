import { shift, toSteps } from '../../../lib/rehearsal/ecs/shift';
import { type ShiftSteps, type Swap, SwapFailure } from '../../../lib/rehearsal/ecs/swap';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { servedTemplate, shifting } from '../../helpers/served';
import { openServed } from '../../helpers/services';

const directory = temporaryDirectory();
const template = servedTemplate({ service: shifting('{ Strategy: BLUE_GREEN }') });

/** A shift between the template's two target groups, and the stages that it reached. */
function shifts(more: Partial<ShiftSteps> = {}) {
  const reached: string[] = [];
  const swap = (one: Swap) => {
    const [balancer] = one.service.loadBalancers;
    const [blue, green] = [balancer?.targetGroup, balancer?.alternate?.targetGroup].map((arn) =>
      one.balancers.group(String(arn)),
    );
    if (blue === undefined || green === undefined) throw new Error('there are two target groups');
    return shift(one, {
      steps: toSteps('canary', { percent: 10, minutes: 10 }),
      bakeMinutes: 5,
      groups: [blue, green],
      production: [String(balancer?.alternate?.productionRule)],
      test: [String(balancer?.alternate?.testRule)],
      reach: async (stage) => void reached.push(stage),
      ...more,
    });
  };
  return { swap, reached };
}

test('traffic goes over in steps, test traffic first, and the old version ends when it is over', async () => {
  const served = await openServed(template, directory);
  try {
    await served.deploy('one', { swap: shifts().swap });
    const tested: string[] = [];
    const reach: ShiftSteps['reach'] = async (stage) => {
      if (stage === 'POST_TEST_TRAFFIC_SHIFT') tested.push(await served.ask('/', served.testUrl), await served.ask());
    };
    const second = await served.deploy('two', { swap: shifts({ reach }).swap });
    expect(second).toMatchObject({ tasks: 2, counts: { failed: 0 } });
    expect(tested).toEqual(['two', 'one']);
    expect(await served.ask()).toBe('two');
    expect(served.balancers.group('api-blue')?.targets).toEqual([]);

    const third = shifts();
    expect(await served.deploy('three', third)).toMatchObject({ counts: { failed: 0 } });
    expect(served.balancers.group('api-green')?.targets).toEqual([]);
    expect(third.reached.at(-1)).toBe('POST_PRODUCTION_TRAFFIC_SHIFT');

    const sick = await served.deploy('sick', { swap: shifts().swap });
    expect(sick.failure).toMatch(/^4 tasks failed/);
    expect(sick).toMatchObject({ counts: { failed: 0 } });

    const refused = shifts({ reach: () => Promise.reject(new SwapFailure('the hook said no')) });
    expect(await served.deploy('four', refused)).toMatchObject({ failure: 'the hook said no', counts: { failed: 0 } });

    const alarm = (since: number) => {
      const broken = served.balancers.traffic.since(since).some(({ status }) => status === 500);
      return broken ? 'alarm api-5xx rings' : undefined;
    };
    const asking = setInterval(() => void served.ask(), 3);
    const faulty = await served.deploy('faulty', { swap: shifts().swap, alarm });
    clearInterval(asking);
    expect(faulty).toMatchObject({ failure: 'alarm api-5xx rings', after: { failed: 0 } });
    expect(await served.ask()).toBe('three');
  } finally {
    await served.close();
  }
});

test('steps are all at once, one and the rest, or equal ones', () => {
  expect(toSteps('all')).toEqual([{ percent: 100, minutes: 0 }]);
  expect(toSteps('canary', { percent: 10, minutes: 5 })).toEqual([
    { percent: 10, minutes: 5 },
    { percent: 100, minutes: 0 },
  ]);
  expect(toSteps('linear', { percent: 40, minutes: 1 })).toEqual([
    { percent: 40, minutes: 1 },
    { percent: 80, minutes: 1 },
    { percent: 100, minutes: 0 },
  ]);
});
