import { ReleaseFunction } from '../../../../../lib/synthesis/constructs/deploys/ecs/release-function';
import { actionsOf, flat, statementsOf, templateWith } from '../../../../helpers/stack';

const template = templateWith((scope, context) => {
  const prepares = ReleaseFunction.of(scope, context);
  const records = ReleaseFunction.of(scope, context);
  records.allow(['arn:service'], 'ecs:TagResource');
  return [
    prepares.toAction({
      actionName: 'prepare',
      runOrder: 1,
      order: { do: 'prepare', image: '#{image.IMAGE_URI}', container: 'app' },
      output: context.artifact('release'),
    }),
    records.toAction({ actionName: 'record', runOrder: 2, order: { do: 'record' } }),
  ];
});

test('a pipeline has one function, whatever is asked of it', () => {
  template.resourceCountIs('AWS::Lambda::Function', 1);
  const { 'Second.prepare': prepare, 'Second.record': record } = actionsOf(template);
  expect(prepare).toMatchObject({
    ActionTypeId: { Category: 'Invoke', Provider: 'Lambda' },
    OutputArtifacts: [{ Name: 'release' }],
  });
  const asked = [prepare, record].map((one) => one?.['Configuration'] as { UserParameters: unknown });
  expect(asked.map(({ UserParameters: text }) => JSON.parse(flat(text)))).toEqual([
    { do: 'prepare', image: '#{image.IMAGE_URI}', container: 'app' },
    { do: 'record' },
  ]);
});

test('it may say how its job went, and do what it was let do to its services', () => {
  const statements = statementsOf(template, 'AWS::IAM::Policy', /^Release/);
  expect(statements.map(({ actions, resources }) => [actions, resources])).toEqual([
    [['codepipeline:PutJobFailureResult', 'codepipeline:PutJobSuccessResult'], ['*']],
    [['logs:CreateLogStream', 'logs:PutLogEvents'], [expect.stringMatching(/^<ReleaseLogs\w+\.Arn>$/)]],
    [['ecs:TagResource'], ['arn:service']],
  ]);
});
