import { checkParts } from '../../lib/plan/check-parts';
import { toPlan } from '../../lib/plan/to-plan';
import { known } from '../helpers/facts';
import { aPlanInput, aTemplate } from '../helpers/planned';

test('every missing part and every unknown that is needed is said, each once', () => {
  const assembly = aTemplate('shared-bucket');
  const plan = known(toPlan(aPlanInput(assembly, { sources: new Map(), planOnly: true })));
  expect(checkParts(plan, assembly)).toEqual([
    {
      code: 'MissingPart',
      message: 'action "Source" cannot run here: nothing stands for acme/shop',
      hint: 'give --source Source=PATH: a git repository or a folder that stands for acme/shop',
    },
    {
      code: 'UnknownValue',
      message: '"packages" needs Parameter Colour, which no file says',
      hint: 'give --import Colour=VALUE',
    },
    {
      code: 'UnknownValue',
      message: '"packages", "site" need ImportValue shared-bucket, which no file says',
      hint: 'give --import shared-bucket=VALUE',
    },
    {
      code: 'UnknownValue',
      message: '"site" needs resolve ssm:/shop/prefix, which no file says',
      hint: 'give --import ssm:/shop/prefix=VALUE',
    },
    {
      code: 'MissingCode',
      message: '"OnFailure" calls function "Notify" for this pipeline\'s events, and its code is not here',
      hint: 'give --code Notify=PATH: a folder or a zip with its code',
    },
  ]);
});

test('a stand-in needs nothing of what its action is configured with', () => {
  const assembly = aTemplate('shared-bucket', {}, { Notify: 'test/fixtures/assemblies/two-stacks/asset.notify' });
  const standIns = new Map([
    ['packages', 'make'],
    ['site', 'true'],
  ]);
  expect(checkParts(known(toPlan(aPlanInput(assembly, { standIns, planOnly: true }))), assembly)).toEqual([]);
});
