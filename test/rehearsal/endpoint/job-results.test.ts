import {
  CodePipelineClient,
  PutJobFailureResultCommand,
  PutJobSuccessResultCommand,
} from '@aws-sdk/client-codepipeline';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

let rehearsal: Rehearsal;
let client: CodePipelineClient;
beforeAll(async () => {
  rehearsal = await aRehearsal();
  client = new CodePipelineClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

test('a success is kept with its output variables', async () => {
  expect(rehearsal.endpoint.jobResult('j1')).toBeUndefined();
  await client.send(new PutJobSuccessResultCommand({ jobId: 'j1', outputVariables: { version: '1.2.3' } }));
  expect(rehearsal.endpoint.jobResult('j1')).toEqual({ kind: 'success', variables: { version: '1.2.3' } });
});

test('a failure is kept with its type and its message, and a second result is refused', async () => {
  const failureDetails = { type: 'ConfigurationError', message: 'no such table' } as const;
  await client.send(new PutJobFailureResultCommand({ jobId: 'j2', failureDetails }));
  expect(rehearsal.endpoint.jobResult('j2')).toEqual({
    kind: 'failure',
    type: 'ConfigurationError',
    message: 'no such table',
  });
  const again = client.send(new PutJobSuccessResultCommand({ jobId: 'j2' }));
  await expect(again).rejects.toMatchObject({ name: 'InvalidJobStateException' });
});

test('a continuation token asks to be called again, and the next result takes its place', async () => {
  await client.send(new PutJobSuccessResultCommand({ jobId: 'j3', continuationToken: 'page-2' }));
  expect(rehearsal.endpoint.jobResult('j3')).toEqual({ kind: 'success', variables: {}, continuationToken: 'page-2' });
  await client.send(new PutJobSuccessResultCommand({ jobId: 'j3' }));
  expect(rehearsal.endpoint.jobResult('j3')).toEqual({ kind: 'success', variables: {} });
});

test('what CodePipeline would refuse is refused', async () => {
  const both = { jobId: 'j4', continuationToken: 'x', outputVariables: { a: 'b' } };
  const long = { jobId: 'j4', failureDetails: { type: 'JobFailed', message: 'x'.repeat(5001) } } as const;
  const name = 'ValidationException';
  await expect(client.send(new PutJobSuccessResultCommand(both))).rejects.toMatchObject({ name });
  await expect(client.send(new PutJobFailureResultCommand(long))).rejects.toMatchObject({ name });
  expect(rehearsal.endpoint.jobResult('j4')).toBeUndefined();
});
