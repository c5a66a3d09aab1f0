import { templateOfSources } from '../../../helpers/sources';
import { actionsOf, statementsOf } from '../../../helpers/stack';

const connectionArn = 'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52';
const template = templateOfSources({
  provider: 'github',
  name: 'App',
  repository: 'acme/storefront',
  branch: 'main',
  connectionArn,
});

test('a push to the branch brings a zip of it, through the connection', () => {
  expect(actionsOf(template)['Source.App']).toMatchObject({
    ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'CodeStarSourceConnection', Version: '1' },
    Configuration: {
      ConnectionArn: connectionArn,
      FullRepositoryId: 'acme/storefront',
      BranchName: 'main',
      DetectChanges: true,
    },
    Namespace: 'App',
    OutputArtifacts: [{ Name: 'App' }],
  });
  expect(actionsOf(template)['Source.App']?.['Configuration']).not.toHaveProperty('OutputArtifactFormat');
});

test('the action may use that connection, under both of the names that AWS checks', () => {
  const uses = statementsOf(template, 'AWS::IAM::Policy').filter(({ actions }) =>
    actions.some((action) => action.endsWith(':UseConnection')),
  );
  expect(uses.flatMap(({ actions }) => actions).sort()).toEqual([
    'codeconnections:UseConnection',
    'codestar-connections:UseConnection',
  ]);
  for (const { resources } of uses) expect(resources).toEqual([connectionArn]);
});
