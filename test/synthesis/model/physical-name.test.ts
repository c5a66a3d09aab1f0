import {
  artifactBucketName,
  artifactKeyAlias,
  deployRoleName,
  pipelineRoleName,
  targetBucketName,
  toPhysicalName,
} from '../../../lib/synthesis/model/physical-name';

const home = { account: '111122223333', region: 'ap-northeast-2' };
const long = 'a-pipeline-whose-name-is-longer-than-anybody-would-ever-want-it-to-be-in-the-name-of-a-role';

test('a name says what it is for, and is the same each time', () => {
  expect(pipelineRoleName(home, 'shop')).toMatch(/^conveyor-shop-[0-9a-f]{10}$/);
  expect(pipelineRoleName(home, 'shop')).toBe(pipelineRoleName({ ...home }, 'shop'));
  expect(deployRoleName(home, 'shop', 'seoul', 'Release-site')).toMatch(
    /^conveyor-shop-seoul-Release-site-[0-9a-f]{10}$/,
  );
  expect(artifactKeyAlias('shop@acme')).toBe('alias/conveyor/shop-acme');
});

test('what differs in anything has another name', () => {
  const names = [
    toPhysicalName(home, ['a', 'b-c'], 64),
    toPhysicalName(home, ['a-b', 'c'], 64),
    toPhysicalName({ ...home, region: 'eu-west-1' }, ['a', 'b-c'], 64),
    toPhysicalName({ ...home, account: '444455556666' }, ['a', 'b-c'], 64),
  ];
  expect(new Set(names).size).toBe(4);
});

test('no name is longer, or of other characters, than IAM and S3 take', () => {
  expect(deployRoleName(home, long, 'seoul', 'x')).toMatch(/^[\w+=,.@-]{1,64}$/);
  for (const bucket of [artifactBucketName(home, 'Shop_1.@', 'eu-west-1'), targetBucketName(home, [long, 'Bucket'])]) {
    expect(bucket).toMatch(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
  }
});
