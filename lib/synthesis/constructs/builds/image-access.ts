import * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { tryRegistryPlace } from '../../../aws/ecr/image-uri';

/**
 * The statements that let a role pull an image of a private registry, of this account or of another, which then must let it
 * too; none for an image of anywhere else.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-ecr.html
 */
export function toPullStatements(scope: Construct, image: string): iam.PolicyStatement[] {
  const place = tryRegistryPlace(image);
  if (place === undefined) return [];
  const { account, region, repository } = place;
  const arn = core.Stack.of(scope).formatArn({
    service: 'ecr',
    account,
    region,
    resource: 'repository',
    resourceName: repository,
  });
  return [pullStatement([arn]), loginStatement()];
}

/** The statement that lets a role pull the images of repositories of ECR. */
export function pullStatement(repositoryArns: readonly string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions: pulls, resources: [...repositoryArns] });
}

/**
 * The statements that let a role push to one repository, and see what is in it.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
 */
export function toPushStatements(repositoryArn: string): iam.PolicyStatement[] {
  return [new iam.PolicyStatement({ actions: [...pulls, ...pushes], resources: [repositoryArn] }), loginStatement()];
}

const pulls = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

const pushes = [...['ecr:InitiateLayerUpload', 'ecr:UploadLayerPart'], ...['ecr:CompleteLayerUpload', 'ecr:PutImage']];

/** The statement that lets a role log in: a token is the registry's, which has no ARN. */
export function loginStatement(): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] });
}
