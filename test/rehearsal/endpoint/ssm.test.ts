import { GetParameterCommand, GetParametersCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

let rehearsal: Rehearsal;
let client: SSMClient;
beforeAll(async () => {
  rehearsal = await aRehearsal({}, new Map([['/storefront/theme', 'dark']]));
  client = new SSMClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

test('a parameter is found by its name and by its ARN', async () => {
  const arn = 'arn:aws:ssm:ap-northeast-2:111122223333:parameter/storefront/theme';
  const byName = await client.send(new GetParameterCommand({ Name: '/storefront/theme' }));
  const byArn = await client.send(new GetParameterCommand({ Name: arn }));
  expect(byName.Parameter).toMatchObject({ Name: '/storefront/theme', Value: 'dark', ARN: arn });
  expect(byArn.Parameter?.Value).toBe('dark');
});

test('a parameter that nobody gave is ParameterNotFound', async () => {
  const sent = client.send(new GetParameterCommand({ Name: '/storefront/colour' }));
  await expect(sent).rejects.toMatchObject({ name: 'ParameterNotFound' });
});

test('of several parameters the missing ones are named', async () => {
  const found = await client.send(new GetParametersCommand({ Names: ['/storefront/theme', '/storefront/colour'] }));
  expect(found.Parameters?.map((parameter) => parameter.Value)).toEqual(['dark']);
  expect(found.InvalidParameters).toEqual(['/storefront/colour']);
});

test('what is put can be got, counts its versions, and is not overwritten by accident', async () => {
  const put = (Value: string, more: object = {}) =>
    client.send(new PutParameterCommand({ Name: '/storefront/last-commit', Value, ...more }));
  await expect(put('one')).rejects.toMatchObject({ name: 'ValidationException' });
  expect(await put('one', { Type: 'String' })).toMatchObject({ Version: 1, Tier: 'Standard' });
  await expect(put('two', { Type: 'String' })).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
  expect(await put('two', { Overwrite: true })).toMatchObject({ Version: 2 });
  const got = await client.send(new GetParameterCommand({ Name: '/storefront/last-commit' }));
  expect(got.Parameter).toMatchObject({ Value: 'two', Version: 2, Type: 'String' });
});
