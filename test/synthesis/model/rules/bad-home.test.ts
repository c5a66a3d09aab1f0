import { found, withActions } from '../../../helpers/definition';

const at = (home: string) => `home: ${home}\n${withActions('{ approve: ok }')}`;

test('twelve digits are an account, and a code is a region', () => {
  expect(found('BadHome', at('{ account: "011122223333", region: us-gov-west-1 }'))).toEqual([]);
  expect(found('BadHome', at('{}'))).toEqual([]);
});

test('anything else is refused', () => {
  expect(found('BadHome', at('{ account: "1111-2222-3333", region: Seoul }'))).toEqual([
    '"1111-2222-3333" · "1111-2222-3333" is no account',
    'Seoul · "Seoul" is no region',
  ]);
});

test('the place of an environment is written as that of home', () => {
  const text = `home: { account: "111122223333", region: ap-northeast-2 }\n${withActions('{ approve: ok, environment: staging }')}`;
  const of = (place: string) => found('BadHome', text.replace('staging: {}', `staging: ${place}`));
  expect(of('{ account: "444455556666", region: us-east-1 }')).toEqual([]);
  expect(of('{ account: "1234" }')).toEqual(['"1234" · "1234" is no account']);
  expect(of('{ region: Seoul }')).toEqual(['Seoul · "Seoul" is no region']);
});
