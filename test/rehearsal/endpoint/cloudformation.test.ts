import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, DeleteStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';
import { aRequest, stacksIn, TABLE } from '../../helpers/stacks';

const folder = mkdtempSync(join(tmpdir(), 'stacks-'));
const stacks = stacksIn(folder);
let rehearsal: Rehearsal;
let client: CloudFormationClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({ stacks });
  client = new CloudFormationClient(rehearsal.client);
  await stacks.create(aRequest(TABLE, { parameters: { Stage: 'staging' } }));
});
afterAll(async () => {
  client.destroy();
  await rehearsal.end();
  rmSync(folder, { recursive: true });
});

const describeStack = (StackName: string) => client.send(new DescribeStacksCommand({ StackName }));

test('a stack is described with its outputs, by its name or its ARN, until it is deleted', async () => {
  const { Stacks: [stack] = [] } = await describeStack('shop');
  expect(stack).toMatchObject({
    StackName: 'shop',
    StackStatus: 'CREATE_COMPLETE',
    Outputs: [{ OutputKey: 'TableName', OutputValue: 'staging-orders' }],
  });
  expect((await describeStack(stack?.StackId ?? '')).Stacks).toMatchObject([{ StackName: 'shop' }]);
  await client.send(new DeleteStackCommand({ StackName: 'shop' }));
  await expect(describeStack('shop')).rejects.toThrow('Stack with id shop does not exist');
});

test('to delete what is not there is no mistake', async () => {
  await expect(client.send(new DeleteStackCommand({ StackName: 'nobody' }))).resolves.toBeDefined();
});
