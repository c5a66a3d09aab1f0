import { toAssemblyDeployAction } from '../../../../../lib/synthesis/constructs/deploys/cdk/assembly-deploy';
import type { AssemblyStacks } from '../../../../../lib/synthesis/model/targets/cdk';
import { actionsOf, statementsOf, templateWith } from '../../../../helpers/stack';

const target: AssemblyStacks = {
  ...{ kind: 'assembly', name: 'app', stacks: ['staging/*', 'network'], assembly: 'cdk.out' },
  ...{ qualifier: 'acme', cli: '2.1148.1' },
};
const template = templateWith((scope, context) => [
  toAssemblyDeployAction(
    scope,
    { verb: 'deploy', name: 'app', runOrder: 2, environment: 'staging', input: 'Source', target },
    target,
    context,
  ),
]);

test('the assembly of the artifact is deployed by a project that is told the stacks', () => {
  expect(actionsOf(template)['Second.app']).toMatchObject({
    ...{ RunOrder: 2, InputArtifacts: [{ Name: 'Source' }] },
    Configuration: { EnvironmentVariables: expect.stringContaining('VERSION') },
  });
  template.hasResourceProperties('AWS::CodeBuild::Project', {
    Environment: {
      EnvironmentVariables: [
        { Name: 'ASSEMBLY', Value: 'cdk.out' },
        { Name: 'CDK_CLI', Value: '2.1148.1' },
        { Name: 'STACKS', Value: 'staging/* network' },
      ],
    },
  });
});

test('the project may take the bootstrapped roles of its account and region, and no others', () => {
  const taken = statementsOf(template, 'AWS::IAM::Policy', /Deploy/).filter(({ actions }) =>
    actions.includes('sts:AssumeRole'),
  );
  const role = (name: string) => `arn:aws:iam::111122223333:role/cdk-acme-${name}-role-111122223333-ap-northeast-2`;
  expect(taken.flatMap(({ resources }) => resources)).toEqual(
    ['deploy', 'file-publishing', 'image-publishing', 'lookup'].map(role),
  );
});
