import { providers } from '../../../lib/aws/codepipeline/providers';

const find = (category: string, provider: string) =>
  providers.find((one) => one.category === category && one.provider === provider);

test.each([
  ['Source', 'S3', [0, 0], [1, 1], ['S3Bucket', 'S3ObjectKey']],
  ['Build', 'CodeBuild', [1, 5], [0, 5], ['ProjectName']],
  ['Approval', 'Manual', [0, 0], [0, 0], []],
  ['Deploy', 'S3', [1, 1], [0, 0], ['BucketName', 'Extract']],
  ['Deploy', 'CloudFormation', [0, 10], [0, 1], ['ActionMode', 'StackName']],
  ['Invoke', 'Lambda', [0, 5], [0, 5], ['FunctionName']],
])('%s %s takes %j artifacts, makes %j and needs %j', (category, provider, inputs, outputs, required) => {
  expect(find(category, provider)).toMatchObject({ inputs, outputs, required });
});

test('no kind of action stands there twice', () => {
  const kinds = providers.map(({ category, owner, provider }) => `${category} ${owner} ${provider}`);
  expect(new Set(kinds).size).toBe(kinds.length);
});
