import { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { readFacts } from '../../../lambda/notify/facts';
import { actionEvent, pipelineEvent } from './events';
import { type Answers, startLoopback } from './loopback';

const id = '1a104adf6a84de18fa3e3c4cb42b5024fe450ed5';
const revision = { name: 'Source', revisionId: id, revisionSummary: 'Fix the price\n' };
const source = (provider: string) => ({
  stageName: 'Source',
  actionName: 'Source',
  startTime: 1772445600,
  status: 'Succeeded',
  input: {
    actionTypeId: { category: 'Source', owner: 'AWS', provider, version: '1' },
    configuration: { RepositoryName: 'storefront' },
  },
  output: { outputArtifacts: [{ name: 'Source' }] },
});
const unit = {
  stageName: 'Verify',
  actionName: 'unit',
  startTime: 1772445660,
  status: 'Failed',
  output: { executionResult: { errorDetails: { code: 'JobFailed', message: 'exit status 1' } } },
};
const executionReply = { body: { pipelineExecution: { status: 'Failed', artifactRevisions: [revision] } } };
const refusal = { status: 400, body: { __type: 'AccessDeniedException', message: 'not authorized' } };

async function read(answers: Answers, event: Parameters<typeof readFacts>[0] = pipelineEvent('FAILED')) {
  const aws = await startLoopback(answers);
  const settings = {
    endpoint: aws.url,
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
    maxAttempts: 1,
  };
  const clients = { codePipeline: new CodePipelineClient(settings), codeCommit: new CodeCommitClient(settings) };
  try {
    return { facts: await readFacts(event, clients), calls: aws.calls };
  } finally {
    aws.close();
  }
}

test('the execution and its actions are asked for by the event’s pipeline and execution, page after page', async () => {
  const { facts, calls } = await read({
    GetPipelineExecution: executionReply,
    ListActionExecutions: [
      { body: { actionExecutionDetails: [unit], nextToken: 'more' } },
      { body: { actionExecutionDetails: [source('CodeStarSourceConnection')] } },
    ],
  });
  expect(facts).toEqual({
    revisions: [{ artifact: 'Source', id, message: 'Fix the price' }],
    failures: [{ stage: 'Verify', action: 'unit', reason: 'exit status 1' }],
    unanswered: [],
  });
  const asked = calls.map(({ name, body }) => [name, JSON.parse(body)]);
  const pipelineExecutionId = '12345678-1234-5678-abcd-12345678abcd';
  expect(asked).toContainEqual(['GetPipelineExecution', { pipelineName: 'storefront', pipelineExecutionId }]);
  expect(asked).toContainEqual([
    'ListActionExecutions',
    { pipelineName: 'storefront', filter: { pipelineExecutionId } },
  ]);
  expect(asked).toContainEqual(['ListActionExecutions', expect.objectContaining({ nextToken: 'more' })]);
  expect(asked).toHaveLength(3);
});

test("a commit's author is asked of CodeCommit, for its own sources alone", async () => {
  const commit = { commit: { author: { name: 'Ada', email: 'ada@acme.example' } } };
  const { facts, calls } = await read({
    GetPipelineExecution: executionReply,
    ListActionExecutions: { body: { actionExecutionDetails: [source('CodeCommit')] } },
    GetCommit: { body: commit },
  });
  expect(facts.revisions[0]?.author).toBe('Ada <ada@acme.example>');
  expect(JSON.parse(calls.at(-1)?.body ?? '')).toEqual({ repositoryName: 'storefront', commitId: id });
});

test('a call that fails costs its own facts only, and is named', async () => {
  const withoutCommit = await read({
    GetPipelineExecution: executionReply,
    ListActionExecutions: { body: { actionExecutionDetails: [source('CodeCommit'), unit] } },
    GetCommit: refusal,
  });
  expect(withoutCommit.facts.revisions).toEqual([{ artifact: 'Source', id, message: 'Fix the price' }]);
  expect(withoutCommit.facts.failures).toHaveLength(1);
  expect(withoutCommit.facts.unanswered).toEqual(['GetCommit: AccessDeniedException']);

  const without = await read({ GetPipelineExecution: refusal, ListActionExecutions: refusal });
  expect(without.facts).toEqual({
    revisions: [],
    failures: [],
    unanswered: ['GetPipelineExecution: AccessDeniedException', 'ListActionExecutions: AccessDeniedException'],
  });
});

test('what an approval asks is found among the actions', async () => {
  const approval = {
    stageName: 'Release',
    actionName: 'release',
    startTime: 1772445720,
    status: 'InProgress',
    input: { resolvedConfiguration: { CustomData: 'Release 1a104adf?' } },
  };
  const answers = {
    GetPipelineExecution: executionReply,
    ListActionExecutions: { body: { actionExecutionDetails: [approval] } },
  };
  const { facts } = await read(answers, actionEvent('STARTED', 'Approval'));
  expect(facts.approval).toEqual({ question: 'Release 1a104adf?' });
});
