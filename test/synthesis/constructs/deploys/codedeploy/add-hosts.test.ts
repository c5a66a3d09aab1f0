import { addHosts } from '../../../../../lib/synthesis/constructs/deploys/codedeploy/add-hosts';
import { aStack } from '../../../../helpers/stack';
import { aTarget, aTargetContext } from '../../../../helpers/targets';

function handedBy(batch: 'oneAtATime' | { minimumHealthy: number }) {
  const stack = aStack();
  const context = aTargetContext(stack);
  const target = aTarget('managed-hosts', { codedeploy: { managed: { tags: { Role: 'web' }, batch } } });
  return { outputs: addHosts(stack, target, context), handed: context.handed };
}

test('a configuration of AWS’s is known by its name, and hosts that are not made have no address', () => {
  const { outputs, handed } = handedBy('oneAtATime');
  expect(Object.keys(outputs)).toEqual(['application', 'deploymentGroup', 'deploymentConfig']);
  expect(outputs.deploymentConfig).toBe('CodeDeployDefault.OneAtATime');
  expect(handed.map((path) => path.split('/').at(-1))).toEqual(['Application', 'Group']);
});

test('one of its own is handed out, like all that has a name when it is made', () => {
  expect(handedBy({ minimumHealthy: 2 }).handed).toHaveLength(3);
});
