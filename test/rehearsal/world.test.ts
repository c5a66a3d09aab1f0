import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembly } from '../../lib/assembly/assembly';
import { rehearse } from '../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();
const origin = { stack: 'Pipelines', logicalId: 'X' };
const topic = 'arn:aws:sns:ap-northeast-2:111122223333:team';

/** A function that asks CodePipeline about the execution and publishes what it learned. */
const notify = `
const call = (service, headers, body) => fetch(process.env.AWS_ENDPOINT_URL, {
  method: 'POST',
  headers: { ...headers, authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20260301/ap-northeast-2/' + service + '/aws4_request, SignedHeaders=host, Signature=0' },
  body,
});
exports.handler = async ({ detail }) => {
  const input = { pipelineName: detail.pipeline, pipelineExecutionId: detail['execution-id'] };
  const asked = await call('codepipeline', { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'CodePipeline_20150709.GetPipelineExecution' }, JSON.stringify(input));
  const { pipelineExecution } = await asked.json();
  const message = detail.stage + '.' + detail.action + ' failed, the execution is ' + pipelineExecution.status;
  console.log('told: ' + message);
  const form = new URLSearchParams({ Action: 'Publish', Version: '2010-03-31', TopicArn: '${topic}', Subject: 'failed', Message: message });
  await call('sns', { 'content-type': 'application/x-www-form-urlencoded' }, form.toString());
};`;

const assembly: Assembly = {
  ...emptyAssembly,
  functions: [
    {
      ...origin,
      name: 'notify',
      arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:notify',
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      inlineCode: notify,
      environment: {},
      timeoutSeconds: 30,
      memoryMegabytes: 128,
    },
  ],
  rules: [
    {
      ...origin,
      name: 'failures',
      enabled: true,
      pattern: {
        source: ['aws.codepipeline'],
        'detail-type': ['CodePipeline Action Execution State Change'],
        detail: { pipeline: ['storefront'], state: ['FAILED'] },
      },
      targets: [
        {
          id: 'notify',
          arn: 'arn:aws:lambda:ap-northeast-2:111122223333:function:notify',
          maximumRetryAttempts: 0,
        },
      ],
    },
  ],
  topics: [
    { ...origin, name: 'team', arn: topic, subscriptions: [{ protocol: 'email', endpoint: 'team@acme.example' }] },
  ],
};

test('an event that matches a rule calls its function, which asks the endpoint and publishes', async () => {
  const options = optionsIn(directory);
  const plan = planOf({ Verify: [[{ name: 'unit', command: 'exit 1' }, { name: 'lint' }]] });
  const execution = await rehearse(plan, assembly, options);
  expect(options.events.filter(({ type }) => type === 'matched')).toEqual([
    expect.objectContaining({
      rule: 'failures',
      target: 'notify',
      stage: 'Verify',
      action: 'unit',
      state: 'FAILED',
      ok: true,
    }),
  ]);
  expect(options.events.filter(({ type }) => type === 'notification')).toEqual([
    expect.objectContaining({
      channel: 'email',
      to: 'team@acme.example',
      subject: 'failed',
      text: expect.stringMatching(/^Verify\.unit failed, the execution is (InProgress|Failed)$/),
    }),
  ]);
  const logs = join(options.home.execution('storefront', execution.id), 'logs');
  expect(readFileSync(join(logs, 'notify.log'), 'utf8')).toContain('told: Verify.unit failed');
});

test('a call that nothing here answers is told, and does not go anywhere else', async () => {
  const options = optionsIn(directory);
  const command = `node -e "fetch(process.env.AWS_ENDPOINT_URL, { method: 'POST', headers: { 'x-amz-target': 'DynamoDB_20120810.PutItem', 'content-type': 'application/x-amz-json-1.0', authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20260301/ap-northeast-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0' }, body: '{}' })"`;
  await rehearse(planOf({ Deploy: [[{ name: 'table', command }]] }), emptyAssembly, options);
  expect(options.events).toContainEqual(
    expect.objectContaining({ type: 'warning', text: 'the rehearsal does not answer the call dynamodb:PutItem' }),
  );
});

test('nothing stays in the temporary folder', () => {
  expect(readdirSync(directory)).toEqual(['.conveyor']);
});
