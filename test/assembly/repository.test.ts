import { factsOf } from '../helpers/facts';

test('a CodeCommit repository has the name that its template gives', () => {
  const { repositories } = factsOf(
    'Resources: { Repo: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: storefront } } }',
    { region: 'eu-west-1' },
  );
  expect(repositories).toEqual([
    {
      stack: 'shop',
      logicalId: 'Repo',
      name: 'storefront',
      arn: 'arn:aws:codecommit:eu-west-1:111122223333:storefront',
    },
  ]);
});
