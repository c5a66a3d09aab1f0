import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { turnBack } from '../../../lambda/rollback/turn-back';
import type { Execution } from '../../../lib/rehearsal/execution';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const ids = { first: '00000000-0000-4000-8000-000000000001', second: '00000000-0000-4000-8000-000000000002' };

function anExecution(id: string, time: string, but: Partial<Execution> = {}): Execution {
  const stages = [{ name: 'Production', status: 'Succeeded', startTime: time, endTime: time, actions: [] }] as const;
  return {
    v: 1,
    id,
    pipeline: 'storefront',
    status: 'Succeeded',
    structure: 's',
    startTime: time,
    endTime: time,
    stages,
    ...but,
  };
}

const first = anExecution(ids.first, '2026-03-01T10:00:00Z');
const second = anExecution(ids.second, '2026-03-01T11:00:00Z');
const watched = { stage: 'Production', alarms: ['errors'], minutes: 60 };
const soon = new Date('2026-03-01T11:30:00Z');

let rehearsal: Rehearsal;
let client: CodePipelineClient;
let history: readonly Execution[] = [];
const asked: (readonly string[])[] = [];
beforeAll(async () => {
  rehearsal = await aRehearsal({
    history: () => history,
    askRollback: (stage, target) => {
      asked.push([stage, target]);
      return target === ids.first ? { ok: true, executionId: 'r1' } : { ok: false, reason: 'it is outdated' };
    },
  });
  client = new CodePipelineClient(rehearsal.client);
});
afterAll(() => {
  client.destroy();
  return rehearsal.end();
});

test('the stage returns to the execution before the one that is there', async () => {
  history = [second, first];
  expect(await turnBack(client, 'storefront', watched, soon)).toEqual({
    outcome: 'rolled back',
    target: ids.first,
    execution: 'r1',
  });
  expect(asked).toEqual([['Production', ids.first]]);
});

const running = {
  ...second,
  stages: [{ name: 'Production', status: 'InProgress', startTime: '2026-03-01T11:00:00Z', actions: [] }],
} as const;

test.each<[string, readonly Execution[], Date]>([
  ['there is no earlier execution to return to', [second], soon],
  ['it was rolled back already', [{ ...second, type: 'ROLLBACK', target: ids.first }, first], soon],
  ['the stage is InProgress', [running, first], soon],
  ['the stage is without any execution', [], soon],
  ['its last execution ended more than 60 minutes ago', [second, first], new Date('2026-03-01T12:30:00Z')],
])('left alone: %s', async (why, past, time) => {
  history = past;
  expect(await turnBack(client, 'storefront', watched, time)).toEqual({ outcome: 'left alone', why });
});

test('a rollback is no execution to return to, and what CodePipeline refuses is thrown', async () => {
  history = [second, { ...first, type: 'ROLLBACK', target: 'x' }, anExecution('old', '2026-03-01T09:00:00Z')];
  await expect(turnBack(client, 'storefront', watched, soon)).rejects.toThrow(
    'Unable to roll back stage Production: it is outdated',
  );
  expect(asked.at(-1)).toEqual(['Production', 'old']);
});
