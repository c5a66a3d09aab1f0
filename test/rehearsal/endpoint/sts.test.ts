import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { aRehearsal } from '../../helpers/a-rehearsal';

test('the caller is a role of the account that stands in', async () => {
  const rehearsal = await aRehearsal();
  const identity = await new STSClient(rehearsal.client).send(new GetCallerIdentityCommand({}));
  expect(identity).toMatchObject({
    Account: '111122223333',
    Arn: 'arn:aws:sts::111122223333:assumed-role/rehearsal/rehearsal',
  });
  await rehearsal.end();
});
