import { releaseParameterName } from '../../../lib/synthesis/model/release-parameter';

test('a parameter is called what Systems Manager takes', () => {
  expect(releaseParameterName('shop', 'staging', 'api')).toBe('/conveyor/shop/staging/api/image');
  expect(releaseParameterName('a shop', 'eu@west', 'api.v2')).toBe('/conveyor/a-shop/eu-west/api.v2/image');
});
