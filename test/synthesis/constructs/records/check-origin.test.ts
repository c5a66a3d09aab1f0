import { toCheckOriginAction } from '../../../../lib/synthesis/constructs/records/check-origin';
import { actionsOf, statementsOf, templateWith } from '../../../helpers/stack';

const template = templateWith((scope, context) => [
  toCheckOriginAction(scope, { verb: 'check-origin', name: 'check-origin', runOrder: 1, source: 'Source' }, context),
]);

test('the check of an origin is told the repository and the commit, and runs what is ours alone', () => {
  const action = actionsOf(template)['Second.check-origin'];
  expect(action).toMatchObject({ InputArtifacts: [{ Name: 'Source' }], RunOrder: 1 });
  expect(JSON.stringify(action)).toContain('#{Source.CommitId}');
  template.hasResourceProperties('AWS::CodeBuild::Project', {
    Description: 'Looks for the commits of pull requests on the branches of acme/storefront',
    Source: { BuildSpec: '# buildspec of the origin\nversion: 0.2\n' },
    TimeoutInMinutes: 10,
  });
});

test('it may use the one connection, and write nothing but its log', () => {
  const allowed = statementsOf(template, 'AWS::IAM::Policy', /Origin/).filter(({ effect }) => effect === 'Allow');
  const actions = allowed.flatMap((statement) => statement.actions.map(String));
  expect(actions).toContain('codeconnections:UseConnection');
  expect(actions.filter((name) => /^(secretsmanager|ssm|codecommit|iam|sts):/.test(name))).toEqual([]);
});
