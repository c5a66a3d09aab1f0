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
