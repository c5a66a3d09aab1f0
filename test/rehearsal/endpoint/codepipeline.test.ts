import {
  CodePipelineClient,
  GetJobDetailsCommand,
  GetPipelineExecutionCommand,
  ListActionExecutionsCommand,
  paginateListActionExecutions,
  StopPipelineExecutionCommand,
} from '@aws-sdk/client-codepipeline';
import type { ActionView } from '../../../lib/rehearsal/endpoint/action-view';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const pipelineName = 'storefront';
const action = (name: string, executionId: string): ActionView => ({
  executionId,
  id: `id-of-${name}`,
  version: 1,
  stage: 'Build',
  action: name,
  category: 'Build',
  owner: 'AWS',
  provider: 'CodeBuild',
  actionVersion: '1',
  region: 'ap-northeast-2',
  started: new Date('2026-01-24T22:03:07.500Z'),
  updated: new Date('2026-01-24T22:03:09Z'),
  status: 'Failed',
  configuration: { ProjectName: 'packages' },
  resolvedConfiguration: { ProjectName: 'packages' },
  inputs: [{ name: 'Source', bucket: 'artifacts', key: 'storefront/Source/a.zip' }],
  outputs: [],
  variables: {},
  result: { summary: 'Build terminated with state: FAILED', error: { code: 'JobFailed', message: 'npm test' } },
});

let rehearsal: Rehearsal;
let client: CodePipelineClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({
    execution: (pipeline, id) =>
      id === 'e1'
        ? {
            pipeline,
            id,
            version: 1,
            status: 'InProgress',
            mode: 'QUEUED',
            trigger: { type: 'StartPipelineExecution', detail: 'conveyor rehearse' },
            revisions: [
              {
                artifact: 'Source',
                id: 'abc123',
                summary: 'fix: the basket',
                created: new Date('2026-01-24T22:00:00Z'),
              },
            ],
            variables: [{ name: 'theme', value: 'dark' }],
          }
        : undefined,
    actions: () => [action('packages', 'e0'), action('packages', 'e1'), action('lint', 'e1')],
    job: (id) => (id === 'j1' ? { id, accountId: '111122223333' } : undefined),
  });
  client = new CodePipelineClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

test('an execution is told with its revisions, its variables and what started it', async () => {
  const { pipelineExecution } = await client.send(
    new GetPipelineExecutionCommand({ pipelineName, pipelineExecutionId: 'e1' }),
  );
  expect(pipelineExecution).toMatchObject({
    status: 'InProgress',
    pipelineVersion: 1,
    executionMode: 'QUEUED',
    trigger: { triggerType: 'StartPipelineExecution', triggerDetail: 'conveyor rehearse' },
    artifactRevisions: [
      {
        name: 'Source',
        revisionId: 'abc123',
        revisionSummary: 'fix: the basket',
        created: new Date('2026-01-24T22:00:00Z'),
      },
    ],
    variables: [{ name: 'theme', resolvedValue: 'dark' }],
  });
});

test('the actions of an execution come with the latest first, and why one failed', async () => {
  const { actionExecutionDetails } = await client.send(
    new ListActionExecutionsCommand({ pipelineName, filter: { pipelineExecutionId: 'e1' } }),
  );
  expect(actionExecutionDetails?.map((detail) => detail.actionName)).toEqual(['lint', 'packages']);
  expect(actionExecutionDetails?.[0]).toMatchObject({
    status: 'Failed',
    startTime: new Date('2026-01-24T22:03:07.500Z'),
    input: {
      inputArtifacts: [{ name: 'Source', s3location: { bucket: 'artifacts', key: 'storefront/Source/a.zip' } }],
    },
    output: {
      executionResult: {
        externalExecutionSummary: 'Build terminated with state: FAILED',
        errorDetails: { code: 'JobFailed', message: 'npm test' },
      },
    },
  });
});

test('a client that goes page by page sees every action once', async () => {
  const seen: (string | undefined)[] = [];
  for await (const page of paginateListActionExecutions({ client, pageSize: 1 }, { pipelineName })) {
    for (const detail of page.actionExecutionDetails ?? [])
      seen.push(`${detail.pipelineExecutionId}/${detail.actionName}`);
  }
  expect(seen).toEqual(['e1/lint', 'e1/packages', 'e0/packages']);
});

test('unknown pipelines, executions and jobs are CodePipeline’s own errors', async () => {
  const other = new GetPipelineExecutionCommand({ pipelineName: 'other', pipelineExecutionId: 'e1' });
  await expect(client.send(other)).rejects.toMatchObject({ name: 'PipelineNotFoundException' });
  const unknown = new GetPipelineExecutionCommand({ pipelineName, pipelineExecutionId: 'e9' });
  await expect(client.send(unknown)).rejects.toMatchObject({ name: 'PipelineExecutionNotFoundException' });
  const job = new GetJobDetailsCommand({ jobId: '00000000-0000-0000-0000-000000000000' });
  await expect(client.send(job)).rejects.toMatchObject({ name: 'JobNotFoundException' });
});

test('a job is told as its function was called with it', async () => {
  const { jobDetails } = await client.send(new GetJobDetailsCommand({ jobId: 'j1' }));
  expect(jobDetails).toEqual({ id: 'j1', accountId: '111122223333' });
});

test('stopping an execution is not answered', async () => {
  const pipelineExecutionId = '11111111-2222-4333-8444-555555555555';
  const sent = client.send(new StopPipelineExecutionCommand({ pipelineName, pipelineExecutionId }));
  await expect(sent).rejects.toMatchObject({ name: 'UnknownOperationException' });
  expect(rehearsal.endpoint.unanswered()).toEqual([{ service: 'codepipeline', operation: 'StopPipelineExecution' }]);
});
