import { plannedActions } from '../../lib/plan/plan';
import { toPlan } from '../../lib/plan/to-plan';
import { known } from '../helpers/facts';
import { aPlanInput, aTemplate } from '../helpers/planned';

test("a plan's actions come in the order in which they begin, not in the template's", () => {
  const plan = known(toPlan(aPlanInput(aTemplate('storefront'))));
  expect(plannedActions(plan).map(({ action }) => action.name)).toEqual([
    'Source',
    'packages',
    'approve',
    'site',
    'warm',
  ]);
});
