import { rehearse } from '../../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

/** A function that talks to CodePipeline as an SDK does, without one. */
const prelude = `
const call = (operation, input) => fetch(process.env.AWS_ENDPOINT_URL, {
  method: 'POST',
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'CodePipeline_20150709.' + operation,
    authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20260301/' + process.env.AWS_REGION + '/codepipeline/aws4_request, SignedHeaders=host, Signature=0',
  },
  body: JSON.stringify(input),
});
exports.handler = async (event) => {
  const job = event['CodePipeline.job'];
  const { configuration } = job.data.actionConfiguration;
  console.log('job for ' + configuration.UserParameters);
`;

async function invoke(code: string, configuration: Readonly<Record<string, string>> = { UserParameters: 'release' }) {
  const origin = { stack: 'Pipelines', logicalId: 'Gate' };
  const gate = {
    ...origin,
    name: 'gate',
    arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:gate',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    inlineCode: `${prelude}${code}\n};`,
    environment: {},
    timeoutSeconds: 30,
    memoryMegabytes: 128,
  };
  const action = { name: 'gate', category: 'Invoke', provider: 'Lambda', namespace: 'gate' };
  const plan = planOf({
    Release: [
      [{ ...action, configuration: { FunctionName: 'gate', ...configuration }, part: { kind: 'real', what: 'gate' } }],
    ],
  });
  const options = optionsIn(directory);
  const execution = await rehearse(plan, { ...emptyAssembly, functions: [gate] }, options);
  return execution.stages[0]?.actions[0];
}

test('a function that reports success gives its output variables', async () => {
  const action = await invoke(
    "await call('PutJobSuccessResult', { jobId: job.id, outputVariables: { Verdict: 'go' } });",
  );
  expect(action).toMatchObject({ status: 'Succeeded', variables: { Verdict: 'go' } });
});

test('a function that asks to be called again is, with its token', async () => {
  const action = await invoke(`
    const continuationToken = { undefined: 'one', one: 'two' }[job.data.continuationToken];
    const outputVariables = { Last: String(job.data.continuationToken) };
    const more = continuationToken === undefined ? { outputVariables } : { continuationToken };
    await call('PutJobSuccessResult', { jobId: job.id, ...more });`);
  expect(action).toMatchObject({ status: 'Succeeded', variables: { Last: 'two' } });
});

test('a function that reports failure fails the action with its message', async () => {
  const action = await invoke(
    "await call('PutJobFailureResult', { jobId: job.id, failureDetails: { type: 'JobFailed', message: 'freeze until Monday' } });",
  );
  expect(action).toMatchObject({ status: 'Failed', reason: 'freeze until Monday' });
});

test('a function that throws, and one that says nothing', async () => {
  expect((await invoke("throw new Error('no route');"))?.reason).toBe('the function gate failed: no route');
  expect((await invoke('return 1;'))?.reason).toBe(
    'the function gate ended without a result for its job; on AWS the action would wait for 20 minutes',
  );
});

test('a function may be named by its ARN', async () => {
  const arn = 'arn:aws:lambda:ap-northeast-2:111122223333:function:gate';
  const action = await invoke("await call('PutJobSuccessResult', { jobId: job.id });", { FunctionName: arn });
  expect(action?.status).toBe('Succeeded');
});
