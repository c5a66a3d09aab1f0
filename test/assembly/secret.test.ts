import { factsOf } from '../helpers/facts';

test("a secret's ARN ends with six characters of its own, as Secrets Manager makes them", () => {
  const { secrets } = factsOf(
    'Resources: { Slack: { Type: AWS::SecretsManager::Secret, Properties: { Name: team/slack } } }',
  );
  expect(secrets).toEqual([
    {
      stack: 'shop',
      logicalId: 'Slack',
      name: 'team/slack',
      arn: expect.stringMatching(/^arn:aws:secretsmanager:us-east-1:111122223333:secret:team\/slack-[0-9a-f]{6}$/),
    },
  ]);
});
