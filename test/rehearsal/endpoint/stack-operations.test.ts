import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { GetBucketEncryptionCommand, GetBucketLocationCommand, S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { stacksIn, TABLE } from '../../helpers/stacks';

const folder = mkdtempSync(join(tmpdir(), 'stacks-'));
let rehearsal: Rehearsal;
let client: CloudFormationClient;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'a.yaml'), TABLE);
  rehearsal = await aRehearsal({
    stacks: stacksIn(join(folder, 'stacks')),
    bucketFolder: async (name) => join(folder, name),
  });
  client = new CloudFormationClient(rehearsal.client);
});
afterAll(async () => {
  client.destroy();
  await rehearsal.end();
  rmSync(folder, { recursive: true });
});

const create = (ChangeSetName: string, TemplateURL: string) =>
  client.send(
    new CreateChangeSetCommand({
      ...{ StackName: 'shop', ChangeSetName, ChangeSetType: 'CREATE', TemplateURL },
      ...{ Parameters: [{ ParameterKey: 'Stage', ParameterValue: 'staging' }], Tags: [{ Key: 'v', Value: '1' }] },
    }),
  );

test('a stack is deployed by a change set of a template in a bucket, whichever way its URL is written', async () => {
  const { Id } = await create('first', 'https://assets.s3.ap-northeast-2.amazonaws.com/a.yaml');
  const changeSet = await client.send(new DescribeChangeSetCommand({ StackName: 'shop', ChangeSetName: Id }));
  expect(changeSet).toMatchObject({
    ...{ ChangeSetName: 'first', Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' },
    Changes: [{ ResourceChange: { Action: 'Add', LogicalResourceId: 'Table' } }],
  });
  expect((await client.send(new GetTemplateCommand({ StackName: 'shop' }))).TemplateBody).toBe('{}');
  await client.send(new ExecuteChangeSetCommand({ StackName: 'shop', ChangeSetName: Id }));
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'shop' }));
  expect(Stacks).toMatchObject([{ StackStatus: 'CREATE_COMPLETE', Tags: [{ Key: 'v', Value: '1' }] }]);
  expect((await client.send(new GetTemplateCommand({ StackName: 'shop' }))).TemplateBody?.trim()).toBe(TABLE.trim());
  await create('same', 'https://s3.ap-northeast-2.amazonaws.com/assets/a.yaml');
  const same = new DescribeChangeSetCommand({ StackName: 'shop', ChangeSetName: 'same' });
  expect(await client.send(same)).toMatchObject({ Status: 'FAILED', ExecutionStatus: 'UNAVAILABLE' });
  await client.send(new DeleteChangeSetCommand({ StackName: 'shop', ChangeSetName: 'same' }));
  await expect(client.send(same)).rejects.toMatchObject({ name: 'ChangeSetNotFoundException' });
});

test('what CloudFormation refuses is refused in its words', async () => {
  await expect(create('other', 'https://assets.s3.amazonaws.com/nothing.yaml')).rejects.toThrow(
    'S3 error: Access Denied',
  );
  await expect(client.send(new GetTemplateCommand({ StackName: 'gone' }))).rejects.toThrow(
    'Stack with id gone does not exist',
  );
});

test('an account is bootstrapped: its version is told, its roles are taken, its bucket is its own', async () => {
  const parameter = new GetParameterCommand({ Name: '/cdk-bootstrap/hnb659fds/version' });
  expect((await new SSMClient(rehearsal.client).send(parameter)).Parameter?.Value).toBe('30');
  const role = 'arn:aws:iam::111122223333:role/cdk-hnb659fds-deploy-role-111122223333-ap-northeast-2';
  const taken = await new STSClient(rehearsal.client).send(
    new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'a' }),
  );
  expect(taken.Credentials?.AccessKeyId).toBe(rehearsal.client.credentials.accessKeyId);
  const bucket = new S3Client({ ...rehearsal.client, forcePathStyle: true });
  expect((await bucket.send(new GetBucketLocationCommand({ Bucket: 'assets' }))).$metadata.httpStatusCode).toBe(200);
  await expect(bucket.send(new GetBucketEncryptionCommand({ Bucket: 'assets' }))).rejects.toMatchObject({
    name: 'ServerSideEncryptionConfigurationNotFoundError',
  });
});
