import { found, withActions } from '../../../helpers/definition';

const rest = withActions('{ approve: ok, environment: staging }');
const problems = (environment: string, home = 'home: { account: "111122223333", region: ap-northeast-2 }\n') =>
  found('NoTrust', home + rest.replace('staging: {}', `staging: ${environment}`)).map((line) => line.split(' · ')[1]);

test('another account and another region are good when home names its own', () => {
  expect(problems('{ account: "444455556666", region: us-east-1 }')).toEqual([]);
  expect(problems('{}', '')).toEqual([]);
});

test('accounts that cannot name each other cannot trust each other', () => {
  expect(problems('{ account: "444455556666" }', '')).toEqual([
    'environment "staging" is in account 444455556666, and home does not name its account and its region: neither could trust the other',
  ]);
  expect(problems('{ region: us-east-1 }', 'home: { region: ap-northeast-2 }\n')).toEqual([
    'environment "staging" is in region us-east-1, and home does not name its account: neither could trust the other',
  ]);
});

test('nor can those of different partitions', () => {
  expect(problems('{ account: "444455556666", region: cn-north-1 }')).toEqual([
    'environment "staging" is in account 444455556666, region cn-north-1, of partition aws-cn, and home of aws: accounts of different partitions cannot trust each other',
  ]);
});
