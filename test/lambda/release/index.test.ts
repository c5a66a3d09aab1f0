import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import type { CodePipelineEvent } from 'aws-lambda';
import { fromBufferPromise } from 'yauzl';

const service = {
  taskDefinition: 'arn:aws:ecs:ap-northeast-2:111122223333:task-definition/first:1',
  taskSets: [
    {
      status: 'PRIMARY',
      taskDefinition: 'arn:aws:ecs:ap-northeast-2:111122223333:task-definition/shop-api:12',
      loadBalancers: [{ containerName: 'app', containerPort: 8080 }],
    },
  ],
};
const taskDefinition = { family: 'shop-api', revision: 13, containerDefinitions: [{ name: 'app', image: 'old' }] };

/** What was asked of AWS: the operation, and with what. */
const calls: (readonly [string, unknown])[] = [];
const objects = new Map<string, Buffer>();
let answers: Readonly<Record<string, unknown>> = {};

const server = createServer(async (request, response) => {
  if (request.method === 'PUT') {
    objects.set(String(request.url).split('?')[0] ?? '', await buffer(request));
    response.end();
    return;
  }
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  calls.push([operation, JSON.parse(await text(request))]);
  response.end(JSON.stringify(answers[operation] ?? {}));
});

let handler: (event: CodePipelineEvent) => Promise<void>;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: 'ap-northeast-2',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 's',
    AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_REQUIRED',
  });
  ({ handler } = require('../../../lambda/release/index') as { handler: typeof handler });
  jest.spyOn(console, 'log').mockImplementation();
});
beforeEach(() => {
  calls.length = 0;
  objects.clear();
  answers = { DescribeServices: { services: [service] }, DescribeTaskDefinition: { taskDefinition } };
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Lets the function do what an action orders. */
async function order(given: unknown): Promise<void> {
  const s3Location = { bucketName: 'artifacts', objectKey: 'shop/release/1.zip' };
  await handler({
    'CodePipeline.job': {
      id: 'job-1',
      accountId: '111122223333',
      data: {
        actionConfiguration: { configuration: { FunctionName: 'f', UserParameters: JSON.stringify(given) } },
        inputArtifacts: [],
        outputArtifacts: [{ name: 'release', revision: null, location: { type: 'S3', s3Location } }],
        artifactCredentials: { accessKeyId: 'a', secretAccessKey: 's', sessionToken: 't' },
      },
    },
  } as unknown as CodePipelineEvent);
}

/** The files of the artifact that was made. */
async function made(): Promise<Readonly<Record<string, string>>> {
  const [[, content] = []] = [...objects];
  const zip = await fromBufferPromise(content ?? Buffer.from(''));
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return files;
}

const image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/shop/api@sha256:0a';
const done = ['PutJobSuccessResult', { jobId: 'job-1' }];

test('Amazon ECS is handed the image for a container, and nothing is asked of it', async () => {
  await order({ do: 'prepare', image, container: 'app' });
  expect(await made()).toEqual({ 'imagedefinitions.json': `[{"name":"app","imageUri":"${image}"}]\n` });
  expect([...objects.keys()]).toEqual([expect.stringMatching(/shop\/release\/1\.zip$/)]);
  expect(calls).toEqual([done]);
});

test('CodeDeploy is handed the newest revision of the task definition that serves', async () => {
  await order({ do: 'prepare', image, container: 'app', service: { cluster: 'shop', service: 'api' } });
  expect(calls).toEqual([
    ['DescribeServices', { cluster: 'shop', services: ['api'] }],
    ['DescribeTaskDefinition', { taskDefinition: 'shop-api' }],
    done,
  ]);
  const files = await made();
  expect(JSON.parse(files['imageDetail.json'] ?? '')).toEqual({ ImageURI: image });
  expect(JSON.parse(files['taskdef.json'] ?? '')).toEqual({
    family: 'shop-api',
    containerDefinitions: [{ name: 'app', image: '<IMAGE1_NAME>' }],
  });
  expect(files['appspec.yaml']).toContain('"ContainerPort": 8080');
});

test('what was released is the parameter first, and then tags of the service', async () => {
  const arn = 'arn:aws:ecs:ap-northeast-2:111122223333:service/shop/api';
  await order({ do: 'record', image, version: '1.4.0', service: arn, parameter: '/conveyor/shop/staging/api/image' });
  expect(calls).toEqual([
    ['PutParameter', { Name: '/conveyor/shop/staging/api/image', Value: image, Overwrite: true }],
    [
      'TagResource',
      {
        resourceArn: arn,
        tags: [
          { key: 'conveyor:version', value: '1.4.0' },
          { key: 'conveyor:image', value: image },
        ],
      },
    ],
    done,
  ]);
});

test.each([
  ['a service that is not there', { services: [] }, 'cluster shop has no service api'],
  [
    'a service without a load balancer',
    { services: [{ taskDefinition: 'api:1' }] },
    'service api has no load balancer for the container app',
  ],
])('%s fails the action with its reason', async (_, services, reason) => {
  answers = { DescribeServices: services };
  await order({ do: 'prepare', image, container: 'app', service: { cluster: 'shop', service: 'api' } });
  expect(calls.at(-1)).toEqual([
    'PutJobFailureResult',
    { jobId: 'job-1', failureDetails: { type: 'JobFailed', message: `Error: ${reason}` } },
  ]);
});

test('an order that is none fails the action', async () => {
  await order({ do: 'celebrate' });
  expect(calls.at(-1)?.[0]).toBe('PutJobFailureResult');
});
