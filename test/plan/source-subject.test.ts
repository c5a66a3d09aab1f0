import { toSourceSubject } from '../../lib/plan/source-subject';
import { anAction } from '../helpers/planned';

test.each([
  ['Source/AWS/CodeStarSourceConnection', { FullRepositoryId: 'acme/shop', BranchName: 'main' }, 'acme/shop', 'main'],
  ['Source/AWS/CodeCommit', { RepositoryName: 'shop', BranchName: 'trunk' }, 'shop', 'trunk'],
  ['Source/ThirdParty/GitHub', { Owner: 'acme', Repo: 'shop', Branch: 'main' }, 'acme/shop', 'main'],
  ['Source/AWS/S3', { S3Bucket: 'releases', S3ObjectKey: 'shop.zip' }, 's3://releases/shop.zip', undefined],
  ['Source/AWS/ECR', { RepositoryName: 'shop', ImageTag: '1.2' }, 'shop:1.2', undefined],
  ['Source/AWS/ECR', { RepositoryName: 'shop' }, 'shop:latest', undefined],
  ['Source/Custom/Svn', {}, 'what Svn delivers', undefined],
])('%s %j stands for %s', (provider, configuration, name, branch) => {
  const subject = toSourceSubject(anAction(`Source.Source ${provider}`, { configuration }));
  expect([subject.name, subject.branch]).toEqual([name, branch]);
});

test('what is not known is not made up', () => {
  const configuration = { RepositoryName: { unknown: 'Ref Repository' }, BranchName: { unknown: 'Ref Branch' } };
  const subject = toSourceSubject(anAction('Source.Source Source/AWS/CodeCommit', { configuration }));
  expect(subject).toEqual({ name: '…', standIns: 'a git repository or a folder' });
});
