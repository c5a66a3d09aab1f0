import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlarmState } from '../../../lib/aws/events/alarm-event';
import type { Plan } from '../../../lib/plan/plan';
import type { RehearsalEvent } from '../../../lib/rehearsal/event';
import type { Execution } from '../../../lib/rehearsal/execution';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { type TestCondition, withConditions } from '../../helpers/conditions';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const rollback: TestCondition = { type: 'OnFailure', result: 'ROLLBACK' };
const bake: TestCondition = {
  type: 'OnSuccess',
  result: 'ROLLBACK',
  rules: [{ provider: 'CloudWatchAlarm', configuration: { AlarmName: 'errors', WaitTime: '15' } }],
};

/** A shop in a folder of its own. What is to be deployed says the file `version`; a version that is bad fails its deploy. */
function aShop(conditions: readonly TestCondition[] = [rollback]) {
  const folder = mkdtempSync(join(directory, 'shop-'));
  const at = (name: string) => join(folder, name);
  const deploy = `cat version >> ${at('deployed')}; ! grep -q bad version`;
  const plan = planOf({
    Source: [
      [
        {
          name: 'code',
          category: 'Source',
          outputs: ['site'],
          namespace: 'Source',
          command: `cp ${at('version')} $CONVEYOR_OUTPUT_site/; echo CommitId=$(cat ${at('version')}) > $CONVEYOR_VARIABLES`,
        },
      ],
    ],
    Production: [
      [
        {
          name: 'site',
          category: 'Deploy',
          provider: 'S3',
          inputs: ['site'],
          configuration: { ObjectKey: '#{Source.CommitId}' },
          command: deploy,
        },
      ],
    ],
  });
  const options = optionsIn(folder);
  const release = async (
    version: string,
    more: { plan?: (plan: Plan) => Plan; alarms?: ReadonlyMap<string, AlarmState> } = {},
  ) => {
    options.events.length = 0;
    writeFileSync(at('version'), `${version}\n`);
    const released = withConditions((more.plan ?? ((one) => one))(plan), { Production: conditions });
    const execution = await rehearse(released, emptyAssembly, { ...options, alarms: more.alarms ?? new Map() });
    return { execution, events: [...options.events] };
  };
  return { release, deployed: () => readFileSync(at('deployed'), 'utf8').trim().split('\n'), options };
}

const tellsOf = (events: readonly RehearsalEvent[]) => events.filter((event) => event.type === 'rollback');

test('a stage that fails returns to its last good version, by an execution of its own', async () => {
  const shop = aShop();
  const { execution: good } = await shop.release('one');
  const { execution: failed, events } = await shop.release('bad');
  expect(shop.deployed()).toEqual(['one', 'bad', 'one']);
  expect(failed.status).toBe('Failed');
  const [started, ended] = tellsOf(events);
  expect(started).toMatchObject({ stage: 'Production', state: 'STARTED', target: good.id });
  expect(ended).toMatchObject({ state: 'SUCCEEDED', target: good.id });
  const file = join(shop.options.home.execution('storefront', ended?.rollback ?? ''), 'execution.json');
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Execution;
  expect(kept).toMatchObject({ type: 'ROLLBACK', target: good.id, status: 'Succeeded' });
  expect(kept.stages.map(({ status }) => status)).toEqual([undefined, 'Succeeded']);
});

test('its rollback is told to rules as CodePipeline does, with the variables of what it returns to', async () => {
  const shop = aShop();
  await shop.release('one');
  const { execution: failed, events } = await shop.release('bad');
  const own = events.filter((event) => event.execution !== failed.id);
  expect(own[0]).toMatchObject({
    type: 'execution',
    state: 'STARTED',
    aws: { detail: { 'execution-trigger': { 'trigger-type': 'AutomatedRollback', 'trigger-detail': failed.id } } },
  });
  const action = own.find((event) => event.type === 'action');
  expect(action).toMatchObject({ action: 'site', configuration: { ObjectKey: 'one' } });
});

test('an alarm while it bakes is a failure after its actions, and the stage returns', async () => {
  const shop = aShop([bake]);
  await shop.release('one');
  const { execution, events } = await shop.release('two', { alarms: new Map([['errors', 'ALARM']]) });
  expect(execution.status).toBe('Failed');
  expect(execution.stages[1]).toMatchObject({
    status: 'Failed',
    conditions: [{ type: 'OnSuccess', result: 'ROLLBACK', rules: [{ story: 'the alarm errors is in ALARM' }] }],
    rollback: { status: 'Succeeded' },
  });
  expect(shop.deployed()).toEqual(['one', 'two', 'one']);
  expect(tellsOf(events)).toHaveLength(2);
});

describe('there is nothing to return to', () => {
  test('the first time', async () => {
    const { events, execution } = await aShop().release('bad');
    expect(tellsOf(events)).toMatchObject([{ state: 'FAILED', reason: 'no execution has succeeded in it yet' }]);
    expect(execution.stages[1]?.rollback).toEqual({
      status: 'Failed',
      reason: 'no execution has succeeded in it yet',
    });
  });

  test('after the pipeline was edited', async () => {
    const shop = aShop();
    const { execution: good } = await shop.release('one');
    const edited = (plan: Plan): Plan => ({ ...plan, pipeline: { ...plan.pipeline, executionMode: 'SUPERSEDED' } });
    const { events } = await shop.release('bad', { plan: edited });
    expect(tellsOf(events)).toMatchObject([
      { state: 'FAILED', reason: `the pipeline was edited since its last good execution ${good.id}` },
    ]);
  });

  test('when its artifacts are gone', async () => {
    const shop = aShop();
    const { execution: good } = await shop.release('one');
    rmSync(join(shop.options.home.execution('storefront', good.id), 'artifacts'), { recursive: true });
    const { events } = await shop.release('bad');
    expect(tellsOf(events)).toMatchObject([
      { state: 'FAILED', reason: `the artifacts of execution ${good.id} are no longer there: site` },
    ]);
  });

  test('in PARALLEL mode', async () => {
    const shop = aShop();
    const parallel = (plan: Plan): Plan => ({ ...plan, pipeline: { ...plan.pipeline, executionMode: 'PARALLEL' } });
    await shop.release('one', { plan: parallel });
    const { events } = await shop.release('bad', { plan: parallel });
    expect(tellsOf(events)).toMatchObject([{ reason: 'a pipeline in PARALLEL mode has no rollback' }]);
  });
});

test('a rollback is no version to return to', async () => {
  const shop = aShop();
  const { execution: good } = await shop.release('one');
  await shop.release('bad');
  const { events } = await shop.release('bad');
  expect(tellsOf(events)[1]).toMatchObject({ state: 'SUCCEEDED', target: good.id });
});

test('what it deploys is compared with what was deployed then', async () => {
  const shop = aShop();
  const { execution: good } = await shop.release('one');
  const { execution: other } = await aShop().release('two');
  const artifact = (id: string) => join(shop.options.home.execution('storefront', id), 'artifacts', 'site.zip');
  expect(existsSync(artifact(other.id))).toBe(false);
  writeFileSync(artifact(good.id), 'other bytes');
  const { events } = await shop.release('bad');
  expect(tellsOf(events)[1]).toMatchObject({ state: 'FAILED' });
  const failures = events.flatMap((event) => (event.type === 'action' && event.reason ? [event.reason] : []));
  expect(failures.at(-1)).toMatch(/^the artifact "site" is sha256:\w+, and execution \S+ deployed it as sha256:/);
});
