import { matchesRemote } from '../../lib/plan/match-remote';
import { anAction } from '../helpers/planned';

const configuration = { FullRepositoryId: 'acme/Shop' };
const connection = anAction('Source.Source Source/AWS/CodeStarSourceConnection', { configuration });
const codecommit = anAction('Source.Source Source/AWS/CodeCommit', { configuration: { RepositoryName: 'shop' } });
const github = anAction('Source.Source Source/ThirdParty/GitHub', { configuration: { Owner: 'acme', Repo: 'shop' } });

test.each([
  ['https://github.com/acme/shop.git', true],
  ['https://github.com/acme/shop', true],
  ['https://token@github.com/acme/shop.git/', true],
  ['git@github.com:acme/shop.git', true],
  ['github.com:acme/shop', true],
  ['ssh://git@github.com/acme/shop.git', true],
  ['ssh://git@ssh.github.com:443/acme/shop.git', true],
  ['https://codestar-connections.eu-west-1.amazonaws.com/git-http/111122223333/eu-west-1/0f6b1a52/acme/shop.git', true],
  ['https://codeconnections.eu-west-1.amazonaws.com/git-http/111122223333/eu-west-1/0f6b1a52/acme/shop.git', true],
  ['https://github.com/acme/shop-api.git', false],
  ['https://github.com/other/shop.git', false],
  ['https://github.com/fork/acme/shop.git', false],
  ['https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', false],
  ['/srv/git/acme/shop.git', false],
  ['file:///srv/git/acme/shop.git', false],
  ['C:/acme/shop', false],
  ['../shop', false],
  ['', false],
])('a connection to acme/Shop and the remote %s: %s', (url, matches) => {
  expect(matchesRemote(url, connection)).toBe(matches);
});

test.each([
  ['https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', true],
  ['https://git-codecommit-fips.us-east-1.amazonaws.com/v1/repos/shop', true],
  ['ssh://APKAEXAMPLE@git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', true],
  ['codecommit://shop', true],
  ['codecommit://profile@shop', true],
  ['codecommit::eu-west-1://shop', true],
  ['codecommit::eu-west-1://profile@shop', true],
  ['codecommit::eu-west-1://profile@other', false],
  ['https://github.com/acme/shop.git', false],
  ['https://github.com/v1/repos/shop', false],
])('the CodeCommit repository shop and the remote %s: %s', (url, matches) => {
  expect(matchesRemote(url, codecommit)).toBe(matches);
});

test('the older GitHub source is matched by owner and repository', () => {
  expect(matchesRemote('git@github.com:acme/shop.git', github)).toBe(true);
  expect(matchesRemote('git@github.com:acme/blog.git', github)).toBe(false);
});

test('a source whose repository is not known, or which has none, matches nothing', () => {
  const unknown = { FullRepositoryId: { unknown: 'Ref Repository' } };
  expect(matchesRemote('https://github.com/', { ...connection, configuration: unknown })).toBe(false);
  expect(matchesRemote('https://github.com/acme/shop', anAction('Source.Zip Source/AWS/S3'))).toBe(false);
});
