import { randomUUID } from 'node:crypto';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { openLatestLedger } from '../../../lib/rehearsal/watch/latest-ledger';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('it tells of the execution that has started last', async () => {
  const plan = planOf({ Build: [[{ name: 'packages' }]] });
  const ledger = openLatestLedger(plan, randomUUID);
  const ids = [randomUUID(), randomUUID()];
  for (const executionId of ids)
    await rehearse(plan, emptyAssembly, { ...optionsIn(directory, { reporters: [ledger] }), executionId });
  expect(ledger.execution()).toMatchObject({ id: ids[1], status: 'Succeeded' });
  expect(ledger.actions().map(({ executionId, action }) => [executionId, action])).toEqual([[ids[1], 'packages']]);
});
