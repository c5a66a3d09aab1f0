import type { TemplateStack } from '../../../../lib/synthesis/model/targets/cloudformation';
import { countStackResources } from '../../../../lib/synthesis/model/targets/count-stack-resources';

const target: TemplateStack = {
  ...{ kind: 'stack', name: 'data', stack: 'shop', template: 't.yaml', parameters: {}, capabilities: [], tags: {} },
  ...{ role: { kind: 'existing', arn: 'arn:aws:iam::111122223333:role/deploy' }, outputs: [] },
};

test.each([
  [target, 8],
  [{ ...target, role: { kind: 'managed', allow: [] } }, 10],
  [{ ...target, changes: { approve: false, ask: [] } }, 10],
  [{ ...target, changes: { approve: true, ask: [] } }, 11],
  [{ ...target, changes: { approve: true, ask: ['a@b.c', 'd@e.f'] } }, 16],
] as const)('resources of %j', (stack, count) => {
  expect(countStackResources(stack)).toBe(count);
});
