import { deleteStack } from '../../../../lib/rehearsal/actions/cloudformation/delete-stack';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { aRequest, stacksIn, TABLE } from '../../../helpers/stacks';

const service = stacksIn(temporaryDirectory());
const { signal } = new AbortController();

async function deleteShop() {
  const lines: string[] = [];
  const outcome = await deleteStack({ run: { log: (line) => lines.push(line), signal }, stack: 'shop', service });
  return { outcome, lines };
}

test('a stack is deleted, and what is not there is as good as deleted', async () => {
  await service.create(aRequest(TABLE, { parameters: { Stage: 'staging' } }));
  const gone = await deleteShop();
  expect(gone).toMatchObject({ lines: ['shop: DELETE_COMPLETE'], outcome: { summary: 'shop is deleted' } });
  expect(await service.find('shop')).toBeUndefined();
  const none = await deleteShop();
  expect(none).toMatchObject({
    lines: ['there is no stack shop'],
    outcome: { state: 'SUCCEEDED', summary: 'no stack shop' },
  });
});

test('one that is not deleted is told with the first reason', async () => {
  const view = { id: 'arn', status: 'DELETE_FAILED', outputs: {}, failures: ['Table: it is protected'] };
  const stuck = Object.assign(Object.create(service), {
    find: async () => view,
    delete: async () => undefined,
    settled: async () => view,
  });
  expect(await deleteStack({ run: { log: () => undefined, signal }, stack: 'shop', service: stuck })).toMatchObject({
    state: 'FAILED',
    reason: 'shop ended in DELETE_FAILED: Table: it is protected',
  });
});
