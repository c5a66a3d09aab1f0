import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConditionResult } from '../../lib/assembly/stage-condition';
import type { RehearsalEvent } from '../../lib/rehearsal/event';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { type TestCondition, withConditions } from '../helpers/conditions';
import { emptyAssembly, optionsIn, planOf, type TestAction, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
const never = { rules: [{ command: 'exit 1' }] };
const always = { rules: [{ command: 'true' }] };

async function outcomeOf(groups: readonly (readonly TestAction[])[], ...conditions: readonly TestCondition[]) {
  const options = optionsIn(directory);
  const after = at('after');
  const plan = planOf({ Deploy: groups, After: [[{ name: 'after', command: `touch ${after}` }]] });
  const execution = await rehearse(withConditions(plan, { Deploy: conditions }), emptyAssembly, options);
  return { ...execution, deploy: execution.stages[0], told: options.events.flatMap(told) };
}

/** What there is to tell of the stage Deploy, without the stand-ins. */
function told(event: RehearsalEvent): readonly string[] {
  const { type, stage, action, rule, condition, state, result }: Partial<Record<string, unknown>> = event;
  if (stage !== 'Deploy' || type === 'stand-in') return [];
  return [[type, action ?? rule ?? condition, state, result].filter((word) => word).join(' ')];
}

const site = [[{ name: 'site' }]];
const broken = [[{ name: 'site', command: 'exit 3' }]];

test('an entry condition that is met lets the execution in', async () => {
  const { status, told } = await outcomeOf(site, { type: 'BeforeEntry', result: 'FAIL', ...always });
  expect(status).toBe('Succeeded');
  expect(told).toEqual([
    'rule IsGood SUCCEEDED',
    'condition BeforeEntry SUCCEEDED',
    'stage STARTED',
    'action site STARTED',
    'action site SUCCEEDED',
    'stage SUCCEEDED',
  ]);
});

test('one that is not fails the stage, before anything runs in it', async () => {
  const { status, told, deploy } = await outcomeOf(site, { type: 'BeforeEntry', result: 'FAIL', ...never });
  expect(status).toBe('Failed');
  expect(told).toEqual(['rule IsGood FAILED', 'condition BeforeEntry FAILED FAIL', 'stage STARTED', 'stage FAILED']);
  expect(deploy?.conditions).toMatchObject([
    { type: 'BeforeEntry', status: 'Failed', result: 'FAIL', rules: [{ name: 'IsGood', status: 'Failed' }] },
  ]);
  expect(existsSync(deploy?.conditions?.[0]?.rules[0]?.log ?? '')).toBe(true);
});

test('or skips it, and the execution goes on', async () => {
  const { status, stages } = await outcomeOf(site, { type: 'BeforeEntry', result: 'SKIP', ...never });
  expect([status, ...stages.map((stage) => stage.status)]).toEqual(['Succeeded', 'Skipped', 'Succeeded']);
});

test('a stage has succeeded when the condition of its success is met', async () => {
  const { status, told } = await outcomeOf(site, { type: 'OnSuccess', result: 'FAIL', ...never });
  expect(status).toBe('Failed');
  expect(told.slice(-4)).toEqual([
    'action site SUCCEEDED',
    'rule IsGood FAILED',
    'condition OnSuccess FAILED FAIL',
    'stage FAILED',
  ]);
});

test.each<[ConditionResult, string, string]>([
  ['FAIL', 'Failed', 'Failed'],
  ['SKIP', 'Succeeded', 'Skipped'],
])('a failed stage and the result %s', async (result, status, stage) => {
  const outcome = await outcomeOf(broken, { type: 'OnFailure', result });
  expect([outcome.status, outcome.deploy?.status]).toEqual([status, stage]);
});

test('a failed stage whose rule succeeds fails, and its result is not engaged', async () => {
  const { deploy } = await outcomeOf(broken, { type: 'OnFailure', result: 'SKIP', ...always });
  expect(deploy?.status).toBe('Failed');
});

describe('a stage that is retried', () => {
  /** Fails the first time and succeeds the second. */
  const flaky = (name: string) => ({ name, command: `[ -e ${at(name)} ] || { touch ${at(name)}; exit 1; }` });
  const counted = (name: string) => ({ name, command: `echo ran >> ${at(name)}` });

  test('runs its failed actions again, as a second attempt', async () => {
    const groups = [[counted('once')], [flaky('one')]];
    const { status, told, deploy } = await outcomeOf(groups, { type: 'OnFailure', result: 'RETRY' });
    expect(status).toBe('Succeeded');
    expect(told.slice(-6)).toEqual([
      'stage FAILED',
      'condition OnFailure FAILED RETRY',
      'stage RESUMED',
      'action one STARTED',
      'action one SUCCEEDED',
      'stage SUCCEEDED',
    ]);
    expect(readFileSync(at('once'), 'utf8')).toBe('ran\n');
    expect(deploy?.conditions).toEqual([{ type: 'OnFailure', status: 'Failed', result: 'RETRY', rules: [] }]);
  });

  test('or all of them', async () => {
    const groups = [[counted('twice')], [flaky('two')]];
    const condition = { type: 'OnFailure', result: 'RETRY', retryMode: 'ALL_ACTIONS' } as const;
    expect((await outcomeOf(groups, condition)).status).toBe('Succeeded');
    expect(readFileSync(at('twice'), 'utf8')).toBe('ran\nran\n');
  });

  test('once: what fails again has failed', async () => {
    const { status, told } = await outcomeOf(broken, { type: 'OnFailure', result: 'RETRY' });
    expect(status).toBe('Failed');
    expect(told.filter((line) => line === 'action site FAILED')).toHaveLength(2);
  });

  test('is told to rules with its attempt', async () => {
    const options = optionsIn(directory);
    const plan = withConditions(planOf({ Deploy: broken }), { Deploy: [{ type: 'OnFailure', result: 'RETRY' }] });
    await rehearse(plan, emptyAssembly, options);
    const resumed = options.events.find((event) => event.type === 'stage' && event.state === 'RESUMED');
    expect(resumed).toMatchObject({ aws: { detail: { state: 'RESUMED', 'pipeline-execution-attempt': 2 } } });
  });
});
