import { toAwsEndpoint } from '../../../lib/rehearsal/remote/aws-endpoint';
import { QueryClient } from '../../../lib/rehearsal/remote/query-client';
import { RemoteStacks } from '../../../lib/rehearsal/stacks/remote-stacks';
import { hasMoto, type Moto, startMoto } from '../../helpers/moto';
import { aRequest, TABLE } from '../../helpers/stacks';

if (!hasMoto) console.log("left out: moto_server is not on PATH (pip install 'moto[server]'), so nothing was deployed");
const withMoto = hasMoto ? test : test.skip;

let moto: Moto | undefined;
beforeAll(async () => {
  moto = hasMoto ? await startMoto() : undefined;
}, 20_000);
afterAll(() => moto?.end());

function stacks(): RemoteStacks {
  const endpoint = toAwsEndpoint(moto?.url ?? '', {});
  const options = { service: 'cloudformation', version: '2010-05-15', region: 'eu-west-1', clock: () => new Date() };
  return new RemoteStacks({ client: new QueryClient({ ...options, endpoint }), newId: () => 'preview', pauseMs: 10 });
}

const { signal } = new AbortController();

withMoto('a stack is made, previewed, updated and deleted at an endpoint', async () => {
  const service = stacks();
  const request = aRequest(TABLE, { parameters: { Stage: 'staging' }, tags: { version: '1.0.0' } });
  expect(await service.find('shop')).toBeUndefined();
  expect(await service.preview(request)).toBeUndefined();
  await service.create(request);
  expect(await service.settled('shop', signal)).toMatchObject({
    status: 'CREATE_COMPLETE',
    outputs: { TableName: 'staging-orders' },
  });
  const template = TABLE.replace(
    'Outputs:',
    '  Topic: { Type: "AWS::SNS::Topic" }\nOutputs:\n  Version: { Value: two }',
  );
  const changed = { ...request, template };
  expect((await service.preview(changed))?.changes.map(({ action, logicalId }) => `${action} ${logicalId}`)).toEqual([
    'Add Topic',
  ]);
  await service.update(changed);
  expect((await service.settled('shop', signal))?.outputs).toEqual({ TableName: 'staging-orders', Version: 'two' });
  await service.delete('shop');
  expect((await service.settled('shop', signal))?.status ?? 'DELETE_COMPLETE').toBe('DELETE_COMPLETE');
});

withMoto('a change set is made, read and executed', async () => {
  const service = stacks();
  const request = aRequest(TABLE, { stack: 'sets', parameters: { Stage: 'production' } });
  const changeSet = await service.createChangeSet('first', request);
  expect(changeSet).toMatchObject({ status: 'CREATE_COMPLETE', changes: [{ action: 'Add', logicalId: 'Table' }] });
  await service.executeChangeSet('sets', 'first');
  expect(await service.settled('sets', signal)).toMatchObject({ status: 'CREATE_COMPLETE', failures: [] });
  expect(await service.findChangeSet('sets', 'other')).toBeUndefined();
});

withMoto('what the endpoint refuses is told in its words', async () => {
  await expect(stacks().create(aRequest(TABLE, { stack: 'refused' }))).rejects.toThrow('Missing parameter Stage');
});
