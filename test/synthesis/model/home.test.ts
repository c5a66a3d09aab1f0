import { isElsewhere, placeOf } from '../../../lib/synthesis/model/home';
import { deliveryOf, withActions } from '../../helpers/definition';

const home = 'home: { account: "111122223333", region: ap-northeast-2 }\n';
const rest = withActions('{ approve: ok }');
const here = { account: '111122223333', region: 'ap-northeast-2' };

test('a home is what is written, or what the CDK CLI deploys to', () => {
  expect(deliveryOf(home + rest).home).toEqual(here);
  expect(deliveryOf(`home: { region: eu-west-1 }\n${rest}`).home).toEqual({ region: 'eu-west-1' });
  expect(deliveryOf(rest).home).toEqual({});
});

test('an environment is at home, but for what it says', () => {
  expect(placeOf({}, here)).toEqual(here);
  expect(placeOf({ region: 'us-east-1' }, here)).toEqual({ account: '111122223333', region: 'us-east-1' });
  expect(placeOf({ account: '444455556666' }, {})).toEqual({ account: '444455556666' });
});

test('another account or another region is elsewhere, also where home does not say which it is', () => {
  expect(isElsewhere({}, here)).toBe(false);
  expect(isElsewhere(here, here)).toBe(false);
  expect(isElsewhere({ region: 'us-east-1' }, here)).toBe(true);
  expect(isElsewhere({ account: '444455556666' }, {})).toBe(true);
});
