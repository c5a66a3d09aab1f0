import {
  toCheckVersionAction,
  toRecordVersionAction,
} from '../../../../lib/synthesis/constructs/records/version-actions';
import { actionsOf, flat, statementsOf, templateWith } from '../../../helpers/stack';

const template = templateWith((scope, context) => [
  toCheckVersionAction(
    scope,
    { verb: 'check-version', name: 'version', runOrder: 1, source: 'Source', namespace: 'version' },
    context,
  ),
]);
const recording = templateWith((scope, context) => [
  toRecordVersionAction(
    scope,
    { verb: 'record', what: 'version', name: 'version', runOrder: 2, source: 'Source', versionNamespace: 'version' },
    context,
  ),
]);

/** The variables that CodePipeline gives the build of an action. */
function variablesOf(one: typeof template): Record<string, string> {
  const configuration = actionsOf(one)['Second.version']?.['Configuration'] as Record<string, unknown> | undefined;
  const variables = JSON.parse(flat(configuration?.['EnvironmentVariables'])) as { name: string; value: string }[];
  return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
}

const url =
  'https://codestar-connections.ap-northeast-2.<AWS::URLSuffix>/git-http/111122223333/ap-northeast-2/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11/acme/storefront.git';

test('the check is told the repository and the commit, and hands on the version', () => {
  expect(actionsOf(template)['Second.version']).toMatchObject({
    ActionTypeId: { Category: 'Build', Provider: 'CodeBuild' },
    InputArtifacts: [{ Name: 'Source' }],
    Namespace: 'version',
    RunOrder: 1,
  });
  expect(variablesOf(template)).toEqual({ REPOSITORY_URL: url, COMMIT_ID: '#{Source.CommitId}' });
});

test('the record is told the version that was checked', () => {
  expect(actionsOf(recording)['Second.version']).toMatchObject({ InputArtifacts: [{ Name: 'Source' }], RunOrder: 2 });
  expect(variablesOf(recording)).toEqual({
    REPOSITORY_URL: url,
    COMMIT_ID: '#{Source.CommitId}',
    VERSION: '#{version.VERSION}',
  });
});

test('each has a project of its own, whose role alone may use the connection', () => {
  recording.hasResourceProperties('AWS::CodeBuild::Project', {
    Description: 'Writes version tags of acme/storefront',
    Source: { Type: 'CODEPIPELINE', BuildSpec: '# buildspec of the record\nversion: 0.2\n' },
    TimeoutInMinutes: 10,
  });
  template.hasResourceProperties('AWS::CodeBuild::Project', {
    Description: 'Reads version tags of acme/storefront',
    Source: { Type: 'CODEPIPELINE', BuildSpec: '# buildspec of the check\nversion: 0.2\n' },
  });
  const uses = statementsOf(recording, 'AWS::IAM::Policy', /Version/).flatMap(({ actions }) => actions);
  expect(uses.filter((action) => action.endsWith('UseConnection'))).toHaveLength(2);
});

test('a bucket has no tags: the model refuses it, and so does synthesis', () => {
  const source = () =>
    ({ provider: 's3', name: 'Source', bucket: 'b', object: { kind: 'zip', key: 'k.zip' } }) as const;
  expect(() =>
    templateWith(
      (scope, context) => [
        toCheckVersionAction(
          scope,
          { verb: 'check-version', name: 'version', runOrder: 1, source: 'Source', namespace: 'version' },
          context,
        ),
      ],
      { source },
    ),
  ).toThrow('source Source is no git repository');
});
