import { toRemoteUrls } from '../../../lib/rehearsal/sources/remote-urls';
import { planOf } from '../../helpers/rehearsal';

const plan = planOf({ Source: [[{ name: 'Source' }]] });
const urls = (provider: string, configuration: Readonly<Record<string, string>>, region?: string) => {
  const action = plan.pipeline.stages[0]?.actions[0];
  if (action === undefined) throw new Error('no action');
  return toRemoteUrls({ ...action, provider, configuration, ...(region && { region }) }, plan.pipeline);
};

test('a connection has a git endpoint under both names of its service', () => {
  const ConnectionArn = 'arn:aws:codeconnections:us-east-1:111122223333:connection/0aa1-bb22';
  expect(urls('CodeStarSourceConnection', { ConnectionArn, FullRepositoryId: 'acme/storefront' })).toEqual([
    'https://codestar-connections.us-east-1.amazonaws.com/git-http/111122223333/us-east-1/0aa1-bb22/acme/storefront.git',
    'https://codeconnections.us-east-1.amazonaws.com/git-http/111122223333/us-east-1/0aa1-bb22/acme/storefront.git',
  ]);
});

test('CodeCommit has its clone URL in the region of the action', () => {
  const configuration = { RepositoryName: 'storefront' };
  expect(urls('CodeCommit', configuration)).toEqual([
    'https://git-codecommit.ap-northeast-2.amazonaws.com/v1/repos/storefront',
  ]);
  expect(urls('CodeCommit', configuration, 'eu-west-1')).toEqual([
    'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/storefront',
  ]);
});

test('what git does not reach has no URL', () => {
  expect(urls('S3', { S3Bucket: 'b', S3ObjectKey: 'k' })).toEqual([]);
  expect(urls('CodeStarSourceConnection', { ConnectionArn: 'nonsense', FullRepositoryId: 'a/b' })).toEqual([]);
});
