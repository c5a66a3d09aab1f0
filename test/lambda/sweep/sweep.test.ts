import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import type { CodePipelineEvent } from 'aws-lambda';
import { answerJob, toExecution } from '../../../lambda/sweep/answer-job';
import { deleteStack } from '../../../lambda/sweep/delete-stack';
import { sweep } from '../../../lambda/sweep/sweep';
import { type Account, startAccount } from './aws';

const now = new Date('2026-11-21T12:00:00Z');
const hoursAgo = (hours: number) => now.getTime() / 1000 - hours * 3600;
const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const execution = (digit: number, status: string, hours: number) => ({
  pipelineExecutionId: id(digit),
  status,
  startTime: hoursAgo(hours),
});
const settings = { pipeline: 'shop', prefix: 'environment-shop-preview-', livesMinutes: 240 };
const stack = (digit: number) => `${settings.prefix}${id(digit)}`;

let account: Account;
let clients: { cloudFormation: CloudFormationClient; codePipeline: CodePipelineClient };
beforeAll(async () => {
  account = await startAccount(
    {
      [stack(1)]: { status: 'CREATE_COMPLETE' },
      [stack(2)]: { status: 'CREATE_COMPLETE' },
      [stack(3)]: { status: 'UPDATE_COMPLETE' },
      [stack(4)]: { status: 'DELETE_FAILED', reason: 'The bucket shop-files is not empty' },
      [stack(5)]: { status: 'DELETE_IN_PROGRESS' },
      [stack(6)]: {
        status: 'CREATE_COMPLETE',
        refusal: 'Stack [x] cannot be deleted while TerminationProtection is enabled',
      },
      [stack(8)]: { status: 'CREATE_COMPLETE' },
      [stack(9)]: { status: 'CREATE_COMPLETE' },
    },
    [
      execution(1, 'InProgress', 1),
      execution(2, 'InProgress', 5),
      execution(3, 'Stopped', 1),
      execution(4, 'Failed', 2),
      execution(5, 'Superseded', 2),
      execution(6, 'Cancelled', 3),
      execution(7, 'Failed', 3),
      execution(8, 'Succeeded', 3),
      execution(9, 'Failed', 24 * 9),
    ],
  );
  const options = {
    region: 'ap-northeast-2',
    endpoint: account.url,
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
  };
  clients = { cloudFormation: new CloudFormationClient(options), codePipeline: new CodePipelineClient(options) };
});
afterAll(() => {
  clients.cloudFormation.destroy();
  clients.codePipeline.destroy();
  account.close();
});

test('what ended without its last action, and what lives too long, goes; what cannot go is named', async () => {
  expect(await sweep(settings, clients, now)).toEqual([
    { outcome: 'deleting', stack: stack(2) },
    { outcome: 'deleting', stack: stack(3) },
    { outcome: 'left', stack: stack(4), why: 'The bucket shop-files is not empty' },
    { outcome: 'deleting', stack: stack(5) },
    {
      outcome: 'left',
      stack: stack(6),
      why: 'Stack [x] cannot be deleted while TerminationProtection is enabled',
    },
  ]);
  // The one whose deletion failed is asked for again; the young one, the succeeded one and the forgotten one are left alone.
  expect(account.deleted).toEqual([stack(2), stack(3), stack(4)]);
});

const job = (UserParameters?: string) =>
  ({
    'CodePipeline.job': { id: 'job-1', data: { actionConfiguration: { configuration: { UserParameters } } } },
  }) as unknown as CodePipelineEvent;

test('a rule of a stage names its execution, and is told what became of the environment', async () => {
  expect(toExecution(job(id(1)))).toBe(id(1));
  await answerJob(clients.codePipeline, job(), await deleteStack(clients.cloudFormation, stack(7)));
  await answerJob(clients.codePipeline, job(), await deleteStack(clients.cloudFormation, stack(6)));
  expect(account.results).toEqual([
    { operation: 'PutJobSuccessResult', input: { jobId: 'job-1' } },
    {
      operation: 'PutJobFailureResult',
      input: {
        jobId: 'job-1',
        failureDetails: {
          type: 'JobFailed',
          message: `stack ${stack(6)} could not be deleted: Stack [x] cannot be deleted while TerminationProtection is enabled`,
        },
      },
    },
  ]);
});
