import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toQualifier, tryFindRelease } from '../../../lib/rehearsal/versions/find-release';
import { openVersionStore } from '../../../lib/rehearsal/versions/version-store';
import { anOrders, live } from '../../helpers/functions';
import { temporaryDirectory } from '../../helpers/rehearsal';

const folder = temporaryDirectory();
const store = openVersionStore({ folder, aliases: [live], clock: () => new Date() });
const orders = anOrders();
beforeAll(async () => {
  writeFileSync(join(folder, 'code.zip'), 'code');
  await store.putCode(orders, join(folder, 'code.zip'));
  store.publish(orders);
});

const find = (name: string, isSecond = true) => tryFindRelease(name, orders, store, () => isSecond);

test('without a qualifier it is the code that came last', () => {
  expect(find('orders')).toMatchObject({
    version: '$LATEST',
    arn: orders.arn,
    fn: { code: store.codeOf(orders, '2') },
  });
  expect(find(orders.arn)?.fn).not.toHaveProperty('inlineCode');
});

test('an alias is its version, with the alias in the ARN', () => {
  expect(find('orders:live')).toEqual({ version: '1', arn: `${orders.arn}:live`, fn: orders });
});

test('an alias that moves is one of two', () => {
  store.setAlias(orders, 'live', { version: '1', second: { version: '2', percent: 10 } });
  expect(find(`${orders.arn}:live`, true)?.version).toBe('2');
  expect(find(`${orders.arn}:live`, false)?.version).toBe('1');
});

test('a version by its number, and one that is not there', () => {
  expect(find('orders:2')?.version).toBe('2');
  expect(find('orders:7')).toBeUndefined();
  expect(find('orders:beta')).toBeUndefined();
});

test.each([
  ['orders', undefined],
  ['orders:live', 'live'],
  ['arn:aws:lambda:eu-west-1:111122223333:function:orders', undefined],
  ['arn:aws:lambda:eu-west-1:111122223333:function:orders:7', '7'],
])('the qualifier of %s is %s', (name, qualifier) => {
  expect(toQualifier(name)).toBe(qualifier);
});
