import { nearQuota } from '../../../../lib/synthesis/model/rules/near-quota';
import { aBuild, aDelivery, aPipeline } from '../../../helpers/delivery';

const actions = Array.from({ length: 62 }, (_, index) => aBuild(`t${index}`));
const pipeline = aPipeline({ stages: [{ name: 'Test', actions }], notices: [] });
const said = (count: number) =>
  [...nearQuota.check(aDelivery({ pipelines: Array.from({ length: count }, () => pipeline) }))].map(
    ({ message }) => message,
  );

test('half of the roles of an account are worth a note', () => {
  expect(said(3)).toEqual([]);
  expect(said(4)).toEqual([
    'the definition needs about 504 roles, of which an account has 1000: ask AWS for more before they run out',
  ]);
});
