import { CodePipelineClient, StartPipelineExecutionCommand } from '@aws-sdk/client-codepipeline';
import type { ExecutionStart } from '../../../lib/rehearsal/execution-start';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const executionId = '11111111-2222-4333-8444-555555555555';
const started: ExecutionStart[] = [];
let rehearsal: Rehearsal;
let client: CodePipelineClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({
    startExecution: (start) => {
      started.push(start);
      return start.revisions.has('Nowhere') ? { ok: false, reason: 'no such source' } : { ok: true, executionId };
    },
  });
  client = new CodePipelineClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

const revision = (actionName: string, revisionType: 'COMMIT_ID' | 'IMAGE_DIGEST' = 'COMMIT_ID') => ({
  actionName,
  revisionType,
  revisionValue: '0123456789012345678901234567890123456789',
});

test('an execution is started with its revisions, variables and token, and its id is told', async () => {
  const answer = await client.send(
    new StartPipelineExecutionCommand({
      name: 'storefront',
      clientRequestToken: 'once',
      sourceRevisions: [revision('Source')],
      variables: [{ name: 'COLOUR', value: 'red' }],
    }),
  );
  expect(answer.pipelineExecutionId).toBe(executionId);
  expect(started).toEqual([
    {
      trigger: { type: 'StartPipelineExecution', detail: 'a call of StartPipelineExecution' },
      revisions: new Map([['Source', { commit: '0123456789012345678901234567890123456789' }]]),
      variables: { COLOUR: 'red' },
      token: 'once',
    },
  ]);
});

test.each([
  [{ name: 'other' }, 'PipelineNotFoundException', /other/],
  [{ sourceRevisions: [revision('Nowhere')] }, 'ValidationException', /no such source/],
  [{ sourceRevisions: [revision('Image', 'IMAGE_DIGEST')] }, 'ValidationException', /IMAGE_DIGEST is not rehearsed/],
])('%j is %s', async (input, name, message) => {
  const sent = client.send(new StartPipelineExecutionCommand({ name: 'storefront', ...input }));
  await expect(sent).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
});

test('where nothing can start an execution, the answer says so', async () => {
  const lonely = await aRehearsal();
  const sent = new CodePipelineClient(lonely.client).send(new StartPipelineExecutionCommand({ name: 'storefront' }));
  await expect(sent).rejects.toMatchObject({ name: 'ConflictException', message: expect.stringContaining('--watch') });
  await lonely.end();
});
