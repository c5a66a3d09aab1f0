import type { ConnectionSource } from '../../../../lib/synthesis/model/source';
import { templateOfSources, templateOfTriggers } from '../../../helpers/sources';
import { actionsOf, statementsOf, theOnly } from '../../../helpers/stack';

const connectionArn = 'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52';
const app = {
  provider: 'github',
  name: 'App',
  repository: 'acme/storefront',
  branch: 'main',
  clone: false,
  connectionArn,
} satisfies ConnectionSource;
const docs = { ...app, provider: 'gitlab', name: 'Docs', repository: 'acme/shop/docs', clone: true } as const;
const template = templateOfSources(app);
const filtered = templateOfTriggers(
  [app, docs],
  [
    {
      kind: 'push',
      source: 'App',
      filters: [
        {
          branches: { includes: ['main', 'release/**'], excludes: [] },
          paths: { includes: ['packages/**'], excludes: ['**/*.md'] },
        },
        { tags: { includes: ['release-*'], excludes: [] } },
      ],
    },
    {
      kind: 'pull-request',
      forks: false,
      source: 'App',
      filters: [{ events: ['OPEN', 'UPDATED'], branches: { includes: ['main'], excludes: [] } }],
    },
    { kind: 'schedule', expression: 'rate(1 day)', zone: 'UTC' },
  ],
);

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
  expect(theOnly(template, 'AWS::CodePipeline::Pipeline')).not.toHaveProperty('Triggers');
});

test('of GitLab, groups within groups are kept; a clone is handed on when it is asked for', () => {
  expect(actionsOf(filtered)['Source.Docs']).toMatchObject({
    Configuration: { FullRepositoryId: 'acme/shop/docs', OutputArtifactFormat: 'CODEBUILD_CLONE_REF' },
  });
});

test('filters are the pipeline’s own, and then nothing else of that source, nor of others, starts it', () => {
  expect(theOnly(filtered, 'AWS::CodePipeline::Pipeline')['Triggers']).toEqual([
    {
      ProviderType: 'CodeStarSourceConnection',
      GitConfiguration: {
        SourceActionName: 'App',
        Push: [
          {
            Branches: { Includes: ['main', 'release/**'] },
            FilePaths: { Includes: ['packages/**'], Excludes: ['**/*.md'] },
          },
          { Tags: { Includes: ['release-*'] } },
        ],
        PullRequest: [{ Events: ['OPEN', 'UPDATED'], Branches: { Includes: ['main'] } }],
      },
    },
  ]);
  for (const name of ['App', 'Docs']) {
    expect(actionsOf(filtered)[`Source.${name}`]).toMatchObject({ Configuration: { DetectChanges: false } });
  }
  filtered.resourceCountIs('AWS::Events::Rule', 0);
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
