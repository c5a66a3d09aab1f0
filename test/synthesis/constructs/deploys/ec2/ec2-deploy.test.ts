import { toEc2DeployAction } from '../../../../../lib/synthesis/constructs/deploys/ec2/ec2-deploy';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { toEc2Target } from '../../../../../lib/synthesis/model/targets/ec2';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

function templateOf(document: Parameters<typeof toEc2Target>[1]) {
  const target = toEc2Target('web', document, [], new Conversion());
  const action = { verb: 'deploy', name: 'web', runOrder: 1, environment: 'staging', input: 'Source' } as const;
  return templateWith((scope, context) => [toEc2DeployAction(scope, { ...action, target }, target, context)]);
}

const template = templateOf({
  tag: { Role: 'web' },
  directory: '/opt/app',
  before: 'stop.sh',
  after: 'start.sh',
  batch: '50%',
  errors: 1,
  targetGroups: ['web', 'web-internal'],
});

test('CodePipeline is told the tag, the directory and the scripts', () => {
  expect(actionsOf(template)['Second.web']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'EC2' },
    Configuration: {
      InstanceTagKey: 'Role',
      InstanceTagValue: 'web',
      InstanceType: 'EC2',
      TargetDirectory: '/opt/app',
      PreScript: 'stop.sh',
      PostScript: 'start.sh',
      MaxBatch: '50%',
      MaxError: '1',
      TargetGroupNameList: 'web,web-internal',
    },
  });
});

test('it sends commands to instances with the tag alone', () => {
  const sends = statementsOf(template, 'AWS::IAM::Policy', /Second/).filter(({ actions }) =>
    actions.includes('ssm:SendCommand'),
  );
  expect(sends.map(({ resources, conditions }) => [resources, conditions])).toEqual([
    [['arn:aws:ec2:ap-northeast-2:111122223333:instance/*'], { StringEquals: { 'aws:ResourceTag/Role': 'web' } }],
    [['arn:aws:ssm:ap-northeast-2::document/AWS-RunShellScript'], undefined],
  ]);
});

test('a spec says the rest, on nodes of Systems Manager', () => {
  const spec = templateOf({ tag: { Role: 'web' }, spec: 'deployspec.yaml', nodes: 'managedNodes' });
  expect(actionsOf(spec)['Second.web']).toMatchObject({
    Configuration: { InstanceType: 'SSM_MANAGED_NODE', DeploySpec: 'deployspec.yaml' },
  });
  const resources = statementsOf(spec, 'AWS::IAM::Policy', /Second/).flatMap((one) => one.resources);
  expect(resources).toContain('arn:aws:ssm:ap-northeast-2:111122223333:managed-instance/*');
});
