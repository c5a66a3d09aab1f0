import {
  toCloneStatements,
  toRepositoryStatements,
  toRepositoryUrl,
} from '../../../../lib/synthesis/constructs/records/repository-access';
import type { CodeCommitSource, ConnectionSource } from '../../../../lib/synthesis/model/source';
import { aStack } from '../../../helpers/stack';

const stack = aStack();
const github: ConnectionSource = {
  provider: 'github',
  name: 'Source',
  repository: 'acme/storefront',
  branch: 'main',
  clone: false,
  connectionArn: 'arn:aws:codestar-connections:us-west-2:999988887777:connection/0f6b1a52-3c1d',
};
const codecommit: CodeCommitSource = {
  provider: 'codecommit',
  name: 'Source',
  repository: 'handbook',
  branch: 'main',
  clone: false,
  managed: false,
};
const json = (source: ConnectionSource | CodeCommitSource, access: 'read' | 'write-tags') =>
  toRepositoryStatements(stack, source, access).map((statement) => stack.resolve(statement.toStatementJson()));

test('a connection’s repository is reached by the connection’s own git endpoint, where the connection lives', () => {
  expect(stack.resolve(toRepositoryUrl(stack, github))).toEqual({
    'Fn::Join': [
      '',
      [
        'https://codestar-connections.us-west-2.',
        { Ref: 'AWS::URLSuffix' },
        '/git-http/999988887777/us-west-2/0f6b1a52-3c1d/acme/storefront.git',
      ],
    ],
  });
});

test('a CodeCommit repository is reached over HTTPS at home', () => {
  expect(stack.resolve(toRepositoryUrl(stack, codecommit))).toEqual({
    'Fn::Join': ['', ['https://git-codecommit.ap-northeast-2.', { Ref: 'AWS::URLSuffix' }, '/v1/repos/handbook']],
  });
});

test('a connection may be used for this repository only, under both names of the service', () => {
  const arns = [
    'arn:aws:codestar-connections:us-west-2:999988887777:connection/0f6b1a52-3c1d',
    'arn:aws:codeconnections:us-west-2:999988887777:connection/0f6b1a52-3c1d',
  ];
  expect(json(github, 'write-tags')).toEqual([
    {
      Effect: 'Allow',
      Action: 'codestar-connections:UseConnection',
      Resource: arns,
      Condition: { 'ForAllValues:StringEquals': { 'codestar-connections:FullRepositoryId': 'acme/storefront' } },
    },
    {
      Effect: 'Allow',
      Action: 'codeconnections:UseConnection',
      Resource: arns,
      Condition: { 'ForAllValues:StringEquals': { 'codeconnections:FullRepositoryId': 'acme/storefront' } },
    },
  ]);
});

test('who only checks may only read', () => {
  const denied = json(github, 'read').slice(2);
  expect(denied).toEqual(
    ['codestar-connections', 'codeconnections'].map((service) => ({
      Effect: 'Deny',
      Action: `${service}:UseConnection`,
      Resource: expect.arrayContaining([expect.stringMatching(/connection\/0f6b1a52-3c1d$/)]),
      Condition: { StringEquals: { [`${service}:ProviderAction`]: 'GitPush' } },
    })),
  );
  expect(json(codecommit, 'read')).toEqual([
    { Effect: 'Allow', Action: 'codecommit:GitPull', Resource: expect.anything() },
  ]);
});

test('who records may push tags v… and no branch', () => {
  const [allow, deny] = json(codecommit, 'write-tags');
  expect(allow).toMatchObject({ Effect: 'Allow', Action: ['codecommit:GitPull', 'codecommit:GitPush'] });
  expect(deny).toMatchObject({
    Effect: 'Deny',
    Action: 'codecommit:GitPush',
    Resource: allow.Resource,
    Condition: {
      StringNotLikeIfExists: { 'codecommit:References': ['refs/tags/v*'] },
      Null: { 'codecommit:References': 'false' },
    },
  });
});

test('who fetches clones may neither push nor look at other repositories of the connection', () => {
  const docs = { ...github, name: 'Docs', repository: 'acme/docs' };
  const statements = toCloneStatements([github, docs]).map((statement) => statement.toStatementJson());
  expect(statements.map(({ Effect }) => Effect)).toEqual(['Allow', 'Deny', 'Deny', 'Deny', 'Deny']);
  expect(statements[0]).toMatchObject({ Action: 'codeconnections:UseConnection', Resource: github.connectionArn });
  expect(statements.map(({ Condition }) => Condition)).toEqual([
    undefined,
    { StringEquals: { 'codestar-connections:ProviderAction': 'GitPush' } },
    { StringEquals: { 'codeconnections:ProviderAction': 'GitPush' } },
    ...['codestar-connections', 'codeconnections'].map((service) => ({
      Null: { [`${service}:FullRepositoryId`]: 'false' },
      StringNotEquals: { [`${service}:FullRepositoryId`]: ['acme/storefront', 'acme/docs'] },
    })),
  ]);
  expect(toCloneStatements([])).toEqual([]);
});
