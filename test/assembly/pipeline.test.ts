import { fullName, providerKey, runnerKey } from '../../lib/assembly/pipeline';
import { readTemplate } from '../../lib/assembly/read-assembly';
import { factsOf, known } from '../helpers/facts';

const { pipelines } = known(readTemplate('test/fixtures/templates-hand-written/storefront.yaml', {}));

test('a pipeline is read with its type, mode, variables and artifact bucket', () => {
  expect(pipelines[0]).toMatchObject({
    stack: 'storefront',
    logicalId: 'Delivery',
    name: 'shop',
    pipelineType: 'V2',
    executionMode: 'QUEUED',
    account: '111122223333',
    region: 'us-east-1',
    variables: [{ name: 'COLOUR', defaultValue: 'blue' }],
    artifactBucket: expect.stringMatching(/^storefront-artifacts-[0-9a-f]{12}$/),
  });
});

test("an action's configuration is all text, and variables stay as they are written", () => {
  const [source, build] = pipelines[0]?.stages ?? [];
  expect(source?.actions[0]).toEqual({
    stage: 'Source',
    name: 'Source',
    category: 'Source',
    owner: 'AWS',
    provider: 'CodeCommit',
    version: '1',
    runOrder: 1,
    namespace: 'Source',
    inputs: [],
    outputs: ['Source'],
    configuration: { RepositoryName: 'shop', BranchName: 'main', PollForSourceChanges: 'false' },
  });
  expect(build?.actions[0]?.configuration['EnvironmentVariables']).toBe(
    '[{"name":"COMMIT","value":"#{Source.CommitId}","type":"PLAINTEXT"},{"name":"SITE","value":"acme-111122223333-site","type":"PLAINTEXT"}]',
  );
});

test("a pipeline that says little has CodePipeline's defaults", () => {
  const [bare] = factsOf('Resources: { P: { Type: AWS::CodePipeline::Pipeline } }').pipelines;
  expect(bare).toMatchObject({ pipelineType: 'V1', executionMode: 'SUPERSEDED', variables: [], stages: [] });
  expect(bare?.name).toMatch(/^shop-P-[0-9a-f]{12}$/);
});

test('of several artifact stores the one of its own region is taken', () => {
  const [pipeline] = factsOf(
    `Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      ArtifactStores:
        - { Region: us-east-1, ArtifactStore: { Type: S3, Location: east } }
        - { Region: eu-west-1, ArtifactStore: { Type: S3, Location: west } }`,
    { region: 'eu-west-1' },
  ).pipelines;
  expect(pipeline?.artifactBucket).toBe('west');
});

test("a stage's conditions are among its facts", () => {
  const [pipeline] = factsOf(`Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages: [{ Name: Build, OnFailure: { Result: ROLLBACK }, Actions: [] }, { Name: Deploy, Actions: [] }]`).pipelines;
  expect(pipeline?.stages[0]?.conditions).toEqual({ OnFailure: { result: 'ROLLBACK', rules: [] } });
  expect(pipeline?.stages[1]).not.toHaveProperty('conditions');
});

test('an action is named in full by its stage, and its runner by category, owner and provider', () => {
  const action = pipelines[0]?.stages[2]?.actions[2];
  expect(action && fullName(action)).toBe('Release.site');
  expect(action && providerKey(action)).toBe('Deploy/AWS/S3');
});

test('a custom provider may have any name: its runner is found without it', () => {
  const type = { category: 'Build', owner: 'Custom', provider: 'Acme' };
  expect(runnerKey(type)).toBe('Build/Custom/*');
  expect(runnerKey({ ...type, owner: 'AWS' })).toBe('Build/AWS/Acme');
});

test('the servers of registered providers stand in the metadata of the pipeline', () => {
  const [pipeline] = factsOf(`Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Metadata: { "conveyor:servers": { Acme: "https://ci.acme.example", Other: !ImportValue other } }`).pipelines;
  expect(pipeline?.servers).toEqual({ Acme: 'https://ci.acme.example' });
});

test('an action of another account or region says which', () => {
  const role = 'arn:aws:iam::444455556666:role/deploy';
  const [pipeline] = factsOf(
    `Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: World
          Actions:
            - { Name: seoul, RoleArn: "${role}", Region: ap-northeast-2 }
            - { Name: home, RoleArn: "${role.replace('444455556666', '111122223333')}" }`,
    { account: '111122223333' },
  ).pipelines;
  const [seoul, home] = pipeline?.stages[0]?.actions ?? [];
  expect(seoul).toMatchObject({ account: '444455556666', region: 'ap-northeast-2' });
  expect(home).not.toHaveProperty('account');
});
