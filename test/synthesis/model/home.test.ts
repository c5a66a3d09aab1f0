import { deliveryOf, found, withActions } from '../../helpers/definition';

const home = 'home: { account: "111122223333", region: ap-northeast-2 }\n';
const rest = withActions('{ approve: ok }');
const staging = (text: string) => rest.replace('staging: {}', `staging: ${text}`);

test('a home is what is written, or what the CDK CLI deploys to', () => {
  expect(deliveryOf(home + rest).home).toEqual({ account: '111122223333', region: 'ap-northeast-2' });
  expect(deliveryOf(`home: { region: eu-west-1 }\n${rest}`).home).toEqual({ region: 'eu-west-1' });
  expect(deliveryOf(rest).home).toEqual({});
});

test('an environment at home may say so', () => {
  expect(deliveryOf(home + staging('{ account: "111122223333", region: ap-northeast-2 }')).environments).toHaveLength(
    2,
  );
});

test('another account and another region are refused in a sentence', () => {
  const text = home + staging('{ account: "444455556666", region: us-east-1 }');
  expect(found('OtherAccount', text)).toEqual([
    '"444455556666" · environment "staging" is in account 444455556666, and home is in 111122223333: everything is in one account and one region for now',
  ]);
  expect(found('OtherRegion', text)).toEqual([
    'us-east-1 · environment "staging" is in region us-east-1, and home is in ap-northeast-2: everything is in one account and one region for now',
  ]);
});

test('an account that home does not name may be another', () => {
  expect(found('OtherAccount', staging('{ account: "444455556666" }'))).toHaveLength(1);
});
