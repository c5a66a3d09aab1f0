import { templateOfTriggers } from '../../../helpers/sources';
import { flat, statementsOf, theOnly } from '../../../helpers/stack';

const app = {
  provider: 'codecommit',
  name: 'App',
  repository: 'shop',
  branch: 'main',
  clone: false,
  managed: false,
} as const;
const docs = { ...app, name: 'Docs', repository: 'docs' } as const;
const template = templateOfTriggers(
  [app, docs],
  [
    {
      kind: 'push',
      source: 'App',
      filters: [{ branches: { includes: ['main'], excludes: [] }, paths: { includes: ['site/**'], excludes: [] } }],
    },
    { kind: 'push', source: 'Docs', filters: [{ tags: { includes: ['v*'], excludes: ['v0.*'] } }] },
  ],
  'shop@home',
);

test('one rule hands one function each branch and tag of the repositories, and it is told the filters', () => {
  expect(theOnly(template, 'AWS::Events::Rule')).toMatchObject({
    EventPattern: {
      source: ['aws.codecommit'],
      'detail-type': ['CodeCommit Repository State Change'],
      resources: [
        'arn:aws:codecommit:ap-northeast-2:111122223333:shop',
        'arn:aws:codecommit:ap-northeast-2:111122223333:docs',
      ],
      detail: { event: ['referenceCreated', 'referenceUpdated'], referenceType: ['branch', 'tag'] },
    },
    Targets: [{ DeadLetterConfig: expect.anything() }],
  });
  const { Environment: environment } = theOnly(template, 'AWS::Lambda::Function') as {
    Environment: { Variables: Record<string, unknown> };
  };
  expect(Object.keys(environment.Variables)).toEqual(['STARTER']);
  expect(JSON.parse(flat(environment.Variables['STARTER']))).toEqual({
    pipeline: 'shop@home',
    sources: [
      {
        source: 'App',
        repository: 'shop',
        filters: [{ branches: { includes: ['main'] }, paths: { includes: ['site/**'] } }],
        pointer: '/conveyor/shop-at-home/App',
      },
      {
        source: 'Docs',
        repository: 'docs',
        filters: [{ tags: { includes: ['v*'], excludes: ['v0.*'] } }],
        pointer: '/conveyor/shop-at-home/Docs',
      },
    ],
  });
});

test('the function is current, logs under the key, and hands what it cannot handle to the dead-letter queue', () => {
  expect(theOnly(template, 'AWS::Lambda::Function')).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Timeout: 300,
    DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': [expect.stringMatching(/^StarterDeadLetters/), 'Arn'] } },
  });
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 2 });
});

test('its role may do what it does, each on the one resource', () => {
  const rights = statementsOf(template, 'AWS::IAM::Policy', /^StarterRole/).flatMap(({ actions, resources }) =>
    actions.flatMap((action) => resources.map((resource) => `${action} ${resource}`)),
  );
  expect(rights.sort()).toEqual([
    'codecommit:GetDifferences arn:aws:codecommit:ap-northeast-2:111122223333:docs',
    'codecommit:GetDifferences arn:aws:codecommit:ap-northeast-2:111122223333:shop',
    'codecommit:GetMergeCommit arn:aws:codecommit:ap-northeast-2:111122223333:docs',
    'codecommit:GetMergeCommit arn:aws:codecommit:ap-northeast-2:111122223333:shop',
    expect.stringMatching(/^codepipeline:StartPipelineExecution arn:aws:codepipeline:[^*]+:<Pipeline\w+>$/),
    expect.stringMatching(/^logs:CreateLogStream <StarterLogs\w+\.Arn>$/),
    expect.stringMatching(/^logs:PutLogEvents <StarterLogs\w+\.Arn>$/),
    expect.stringMatching(/^sqs:SendMessage <StarterDeadLetters\w+\.Arn>$/),
    'ssm:GetParameter arn:aws:ssm:ap-northeast-2:111122223333:parameter/conveyor/shop-at-home/App/*',
    'ssm:GetParameter arn:aws:ssm:ap-northeast-2:111122223333:parameter/conveyor/shop-at-home/Docs/*',
    'ssm:PutParameter arn:aws:ssm:ap-northeast-2:111122223333:parameter/conveyor/shop-at-home/App/*',
    'ssm:PutParameter arn:aws:ssm:ap-northeast-2:111122223333:parameter/conveyor/shop-at-home/Docs/*',
  ]);
});
