import {
  CodePipelineClient,
  GetPipelineStateCommand,
  ListPipelineExecutionsCommand,
} from '@aws-sdk/client-codepipeline';
import type { Execution, StageExecution } from '../../../lib/rehearsal/execution';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const aStage = (name: string, status: 'Succeeded' | 'Failed', startTime: string): StageExecution => ({
  name,
  status,
  startTime,
  actions: [],
});
const anExecution = (id: string, stages: readonly StageExecution[], but: Partial<Execution> = {}): Execution => ({
  v: 1,
  id,
  pipeline: 'storefront',
  status: 'Succeeded',
  structure: 's',
  startTime: '2026-03-01T10:00:00Z',
  stages,
  ...but,
});
const good = anExecution('e1', [
  aStage('Build', 'Succeeded', '2026-03-01T10:00:00Z'),
  aStage('Production', 'Succeeded', '2026-03-01T10:05:00Z'),
]);
const bad = anExecution('e2', [
  aStage('Build', 'Succeeded', '2026-03-01T11:00:00Z'),
  aStage('Production', 'Failed', '2026-03-01T11:05:00Z'),
]);
const back = anExecution(
  'e3',
  [{ name: 'Build', actions: [] }, aStage('Production', 'Succeeded', '2026-03-01T11:10:00Z')],
  { type: 'ROLLBACK', target: 'e1' },
);

let rehearsal: Rehearsal;
let client: CodePipelineClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({ history: () => [back, bad, good] });
  client = new CodePipelineClient(rehearsal.client);
});
afterAll(() => {
  client.destroy();
  return rehearsal.end();
});

test('the executions that succeeded in a stage, the latest first, a rollback with its target', async () => {
  const filter = { succeededInStage: { stageName: 'Production' } };
  const { pipelineExecutionSummaries } = await client.send(
    new ListPipelineExecutionsCommand({ pipelineName: 'storefront', filter }),
  );
  expect(pipelineExecutionSummaries).toMatchObject([
    {
      pipelineExecutionId: 'e3',
      executionType: 'ROLLBACK',
      rollbackMetadata: { rollbackTargetPipelineExecutionId: 'e1' },
    },
    { pipelineExecutionId: 'e1', executionType: 'STANDARD', startTime: new Date('2026-03-01T10:00:00Z') },
  ]);
});

test('the state of a stage is that of the execution that entered it last', async () => {
  const { stageStates } = await client.send(new GetPipelineStateCommand({ name: 'storefront' }));
  expect(stageStates).toMatchObject([
    { stageName: 'Build', latestExecution: { pipelineExecutionId: 'e2', status: 'Succeeded', type: 'STANDARD' } },
    { stageName: 'Production', latestExecution: { pipelineExecutionId: 'e3', status: 'Succeeded', type: 'ROLLBACK' } },
  ]);
});

test('a pipeline that is not there has no past', async () => {
  await expect(client.send(new GetPipelineStateCommand({ name: 'other' }))).rejects.toThrow('other');
});
