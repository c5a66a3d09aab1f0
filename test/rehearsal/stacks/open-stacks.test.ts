import { LocalStacks } from '../../../lib/rehearsal/stacks/local-stacks';
import { openStacks } from '../../../lib/rehearsal/stacks/open-stacks';
import { RemoteStacks } from '../../../lib/rehearsal/stacks/remote-stacks';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { aRequest } from '../../helpers/stacks';

const options = {
  ...{ folder: temporaryDirectory(), clock: () => new Date(), newId: () => 'id', imports: {} },
  parameter: () => undefined,
};

test('each account and region has stacks of its own', async () => {
  const here = openStacks(options, { account: '111122223333', region: 'eu-west-1' });
  await here.create(aRequest('Resources: { T: { Type: "AWS::SNS::Topic" } }'));
  expect(here).toBeInstanceOf(LocalStacks);
  expect(await openStacks(options, { account: '111122223333', region: 'us-east-1' }).find('shop')).toBeUndefined();
  expect(await openStacks(options, { account: '111122223333', region: 'eu-west-1' }).find('shop')).toBeDefined();
});

test('with an endpoint they are there', () => {
  const awsEndpoint = { url: 'http://127.0.0.1:1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
  expect(openStacks({ ...options, awsEndpoint }, { account: '1', region: 'eu-west-1' })).toBeInstanceOf(RemoteStacks);
});
