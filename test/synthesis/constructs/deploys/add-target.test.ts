import { addTarget } from '../../../../lib/synthesis/constructs/deploys/add-target';
import { outputsOf } from '../../../../lib/synthesis/model/target-facts';
import { aStack } from '../../../helpers/stack';
import { aTargetContext, managedTargets } from '../../../helpers/targets';

test.each(managedTargets)('$kind: what is made hands out what definitions may refer to', (target) => {
  const stack = aStack();
  const outputs = addTarget(stack, target, aTargetContext(stack));
  expect(Object.keys(outputs).sort()).toEqual([...outputsOf(target)].sort());
  expect(Object.values(outputs)).not.toContain('');
});
