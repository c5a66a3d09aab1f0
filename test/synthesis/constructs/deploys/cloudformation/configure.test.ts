import { Construct } from 'constructs';
import { toDeployedVersion } from '../../../../../lib/synthesis/constructs/deploys/cloudformation/configure';
import { aContext, aStack } from '../../../../helpers/stack';

test('the version is the one that is recorded, else the revision of the source', () => {
  const context = aContext(new Construct(aStack(), 'Scope'));
  expect(toDeployedVersion({ input: 'templates' }, context)).toBe('#{Source.CommitId}');
  expect(toDeployedVersion({ input: 'templates' }, { ...context, version: '#{version.VERSION}' })).toBe(
    '#{version.VERSION}',
  );
});
