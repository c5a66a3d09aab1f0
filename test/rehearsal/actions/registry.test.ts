import type { PlannedAction } from '../../../lib/plan/plan';
import { findRunner, runnableKeys } from '../../../lib/rehearsal/actions/registry';
import { planOf, type TestAction } from '../../helpers/rehearsal';

const planned = (action: Partial<TestAction>): PlannedAction => {
  const [found] = planOf({ Build: [[{ name: 'a', ...action }]] }).stages[0]?.groups[0] ?? [];
  if (found === undefined) throw new Error('no action');
  return found;
};

test('what runs here', () => {
  expect([...runnableKeys].sort()).toEqual([
    'Approval/AWS/Manual',
    'Build/AWS/CodeBuild',
    'Build/Custom/*',
    'Compute/AWS/Commands',
    'Deploy/AWS/CloudFormation',
    'Deploy/AWS/CloudFormationStackInstances',
    'Deploy/AWS/CloudFormationStackSet',
    'Deploy/AWS/CodeDeploy',
    'Deploy/AWS/CodeDeployToECS',
    'Deploy/AWS/EC2',
    'Deploy/AWS/ECS',
    'Deploy/AWS/ElasticBeanstalk',
    'Deploy/AWS/Lambda',
    'Deploy/AWS/S3',
    'Deploy/AWS/ServiceCatalog',
    'Invoke/AWS/Lambda',
    'Source/AWS/CodeCommit',
    'Source/AWS/CodeStarSourceConnection',
    'Source/AWS/ECR',
    'Source/AWS/S3',
    'Test/AWS/CodeBuild',
    'Test/Custom/*',
  ]);
});

test('an action is run by its provider, by its stand-in when it has one, or by nobody', () => {
  const real = { kind: 'real', what: 'here' } as const;
  expect(findRunner(planned({ category: 'Deploy', provider: 'S3', part: real }))?.key).toBe('Deploy/AWS/S3');
  expect(findRunner(planned({ category: 'Deploy', provider: 'S3', command: 'true' }))?.key).toBe('stand-in');
  expect(findRunner(planned({ category: 'Deploy', provider: 'AppConfig', part: real }))).toBeUndefined();
});
