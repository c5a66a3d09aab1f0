import { toCodedeployAction } from '../../../../../lib/synthesis/constructs/deploys/codedeploy/codedeploy-deploy';
import { OutputDirectory } from '../../../../../lib/synthesis/constructs/target-outputs';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { toCodedeployTarget } from '../../../../../lib/synthesis/model/targets/codedeploy';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

function templateOf(document: Parameters<typeof toCodedeployTarget>[1]) {
  const outputs = new OutputDirectory();
  outputs.add('staging', 'web', {
    application: 'made',
    deploymentGroup: 'made-group',
    deploymentConfig: 'CodeDeployDefault.AllAtOnce',
    instanceRole: 'arn:aws:iam::111122223333:role/servers',
  });
  const target = toCodedeployTarget('web', document, [], new Conversion());
  const action = { verb: 'deploy', name: 'web', runOrder: 1, environment: 'staging', input: 'Source' } as const;
  return templateWith((scope, context) => [toCodedeployAction(scope, { ...action, target }, target, context)], {
    outputs,
  });
}

const existing = templateOf({ application: 'shop', group: 'web', role: 'shop-web' });
const made = templateOf({ managed: { servers: {} } });

test('CodePipeline is told the application and the group', () => {
  expect(actionsOf(existing)['Second.web']).toMatchObject({
    ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'CodeDeploy' },
    Configuration: { ApplicationName: 'shop', DeploymentGroupName: 'web' },
  });
  expect(actionsOf(made)['Second.web']).toMatchObject({
    Configuration: { ApplicationName: 'made', DeploymentGroupName: 'made-group' },
  });
});

test('it may deploy to this group alone', () => {
  const allowed = statementsOf(existing, 'AWS::IAM::Policy', /Second/).filter(({ actions }) =>
    actions.some((one) => one.startsWith('codedeploy:')),
  );
  expect(allowed.map(({ actions, resources }) => [actions, resources])).toEqual([
    [
      ['codedeploy:GetApplication', 'codedeploy:GetApplicationRevision', 'codedeploy:RegisterApplicationRevision'],
      ['arn:aws:codedeploy:ap-northeast-2:111122223333:application:shop'],
    ],
    [
      ['codedeploy:CreateDeployment', 'codedeploy:GetDeployment'],
      ['arn:aws:codedeploy:ap-northeast-2:111122223333:deploymentgroup:shop/web'],
    ],
    [
      ['codedeploy:GetDeploymentConfig'],
      ['arn:aws:codedeploy:ap-northeast-2:111122223333:deploymentconfig:CodeDeployDefault.OneAtATime'],
    ],
  ]);
});

test('the servers fetch this artifact, by the bucket’s policy and the key’s', () => {
  const reads = (template: typeof made) =>
    statementsOf(template, 'AWS::S3::BucketPolicy').filter(({ actions }) => actions.includes('s3:GetObjectVersion'));
  expect(reads(made)).toMatchObject([
    {
      resources: [expect.stringMatching(/\/\*\/Source\/\*$/)],
      principal: { AWS: expect.stringContaining('servers') },
    },
  ]);
  const decrypts = statementsOf(existing, 'AWS::KMS::Key').filter(({ actions }) => actions.join() === 'kms:Decrypt');
  expect(JSON.stringify(decrypts[0]?.principal)).toContain(':role/shop-web');
});
