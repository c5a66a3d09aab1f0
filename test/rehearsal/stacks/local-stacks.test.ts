import { temporaryDirectory } from '../../helpers/rehearsal';
import { aRequest, stacksIn, TABLE } from '../../helpers/stacks';

const directory = temporaryDirectory();
const named = (name: string, key: string) => `
Resources:
  Bucket: { Type: "AWS::S3::Bucket", Properties: { BucketName: ${name}, BucketNamePrefix: ${key} } }
Outputs: { Name: { Value: !Ref Bucket, Export: { Name: bucket } } }
`;

test('a stack of a custom name cannot be replaced, and stays as it was', async () => {
  const stacks = stacksIn(`${directory}/named`);
  await stacks.create(aRequest(named('one', 'a')));
  await stacks.update(aRequest(named('one', 'b')));
  expect(await stacks.find('shop')).toMatchObject({
    status: 'UPDATE_ROLLBACK_COMPLETE',
    failures: [
      'Bucket: CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename one and update the stack again.',
    ],
  });
  await stacks.update(aRequest(named('two', 'b')));
  expect(await stacks.find('shop')).toMatchObject({ status: 'UPDATE_COMPLETE', outputs: { Name: 'two' } });
});

test('an export has one owner; a stack that was never made refuses an update', async () => {
  const stacks = stacksIn(`${directory}/exports`);
  await stacks.create(aRequest(named('one', 'a')));
  const second = aRequest(named('two', 'a'), { stack: 'second' });
  await stacks.create(second);
  expect(await stacks.find('second')).toMatchObject({
    status: 'ROLLBACK_COMPLETE',
    failures: ['second: Export with name bucket is already exported by stack shop'],
  });
  await expect(stacks.update(second)).rejects.toThrow('is in ROLLBACK_COMPLETE state and can not be updated.');
});

test('a stack policy of one deployment protects from the next', async () => {
  const stacks = stacksIn(`${directory}/policy`);
  const policy = '{"Statement":[{"Effect":"Deny","Action":"Update:*","Resource":"*"}]}';
  const request = aRequest(TABLE, { parameters: { Stage: 'staging' } });
  await stacks.create({ ...request, policy });
  await stacks.update({ ...request, parameters: { Stage: 'production' } });
  expect((await stacks.find('shop'))?.failures?.[0]).toContain('Action denied by stack policy');
});

test('a change set waits until it is executed, which ends the others', async () => {
  const stacks = stacksIn(`${directory}/sets`);
  const request = aRequest(TABLE, { parameters: { Stage: 'staging' }, tags: { version: '1.0.0' } });
  await stacks.createChangeSet('first', request);
  expect((await stacks.find('shop'))?.status).toBe('REVIEW_IN_PROGRESS');
  await stacks.executeChangeSet('shop', 'first');
  expect(await stacks.find('shop')).toMatchObject({
    status: 'CREATE_COMPLETE',
    outputs: { TableName: 'staging-orders' },
  });
  await expect(stacks.executeChangeSet('shop', 'first')).rejects.toThrow('ChangeSet [first] does not exist');
  await expect(stacks.update(request)).rejects.toThrow('No updates are to be performed.');
  // Only the version changes: that is a deployment, too.
  const tagged = await stacks.createChangeSet('tags', { ...request, tags: { version: '1.0.1' } });
  expect(tagged).toMatchObject({ status: 'CREATE_COMPLETE', changes: [], tags: true });
  const same = await stacks.createChangeSet('same', request);
  expect(same).toMatchObject({ status: 'FAILED', reason: expect.stringContaining("didn't contain changes") });
  await expect(stacks.executeChangeSet('shop', 'same')).rejects.toThrow(
    'cannot be executed in its current status of [FAILED]',
  );
});

test('a name that CloudFormation refuses makes no stack', async () => {
  await expect(stacksIn(`${directory}/names`).create(aRequest(TABLE, { stack: 'my_shop' }))).rejects.toThrow(
    "Value 'my_shop' at 'stackName' failed to satisfy constraint",
  );
});
