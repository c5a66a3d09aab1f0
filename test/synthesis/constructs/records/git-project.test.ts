import { Template } from 'aws-cdk-lib/assertions';
import { addGitProject, toGitSource, toGitVariables } from '../../../../lib/synthesis/constructs/records/git-project';
import type { CodeCommitSource, S3Source } from '../../../../lib/synthesis/model/source';
import { aContext, aStack, flat, statementsOf } from '../../../helpers/stack';

const codecommit: CodeCommitSource = {
  provider: 'codecommit',
  name: 'Source',
  repository: 'shop',
  branch: 'main',
  clone: false,
  managed: false,
};
const stack = aStack();
const context = aContext(stack);
const project = { source: codecommit, access: 'read', description: 'Looks', buildspec: 'version: 0.2\n' } as const;
addGitProject(stack, 'Look', project, context);

test('a project that looks may only read this one repository', () => {
  const rights = statementsOf(Template.fromStack(stack), 'AWS::IAM::Policy', /^Look/).filter(({ actions }) =>
    actions.some((one) => one.startsWith('codecommit:')),
  );
  expect(rights.map(({ actions, resources }) => [actions, resources])).toEqual([
    [['codecommit:GitPull'], ['arn:aws:codecommit:ap-northeast-2:111122223333:shop']],
  ]);
});

test('its commands are told the repository and the commit of the execution', () => {
  const { REPOSITORY_URL: url, COMMIT_ID: commit } = toGitVariables(stack, codecommit);
  expect(flat(stack.resolve(url.value))).toBe('https://git-codecommit.ap-northeast-2.<AWS::URLSuffix>/v1/repos/shop');
  expect(commit.value).toBe('#{Source.CommitId}');
});

test('a bucket is no repository', () => {
  const bucket = { provider: 's3', name: 'Data', bucket: 'acme', key: 'a.zip', managed: false } as unknown as S3Source;
  expect(() => toGitSource('Data', { ...context, source: () => bucket })).toThrow('source Data is no git repository');
});
