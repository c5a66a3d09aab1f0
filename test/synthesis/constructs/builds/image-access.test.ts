import { toPullStatements, toPushStatements } from '../../../../lib/synthesis/constructs/builds/image-access';
import { aStack, resolved } from '../../../helpers/stack';

const stack = aStack();
const pulls = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const login = [['ecr:GetAuthorizationToken'], ['*']];
const listed = (statements: Parameters<typeof resolved>[1]) =>
  resolved(stack, statements).map(({ actions, resources }) => [actions, resources]);

test('an image of another account is pulled from its repository, there', () => {
  const image = '999988887777.dkr.ecr.eu-west-1.amazonaws.com/tools/node:22';
  expect(listed(toPullStatements(stack, image))).toEqual([
    [pulls, ['arn:aws:ecr:eu-west-1:999988887777:repository/tools/node']],
    login,
  ]);
});

test.each(['public.ecr.aws/docker/library/node:22', 'node:22', 'aws/codebuild/standard:7.0'])(
  '%s is of no private registry, and needs no right',
  (image) => {
    expect(toPullStatements(stack, image)).toEqual([]);
  },
);

// https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
test('who pushes sees what is there, for a layer that is there is not sent', () => {
  const arn = 'arn:aws:ecr:ap-northeast-2:111122223333:repository/shop/api';
  const pushes = ['ecr:InitiateLayerUpload', 'ecr:UploadLayerPart', 'ecr:CompleteLayerUpload', 'ecr:PutImage'];
  expect(listed(toPushStatements(arn))).toEqual([[[...pulls, ...pushes], [arn]], login]);
});
