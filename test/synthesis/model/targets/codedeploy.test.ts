import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toCodedeployTarget } from '../../../../lib/synthesis/model/targets/codedeploy';

const target = (document: Parameters<typeof toCodedeployTarget>[1], conversion = new Conversion()) =>
  toCodedeployTarget('web', document, ['codedeploy'], conversion);

test('a group that exists is what is said of it', () => {
  expect(target({ application: 'shop', group: 'shop-web' })).toEqual({
    kind: 'codedeploy-group',
    name: 'web',
    application: 'shop',
    group: 'shop-web',
    configuration: 'CodeDeployDefault.OneAtATime',
  });
});

test('hosts of one’s own, of which so many stay healthy', () => {
  expect(target({ managed: { onPremises: { Role: 'web' }, batch: { minimumHealthy: '75%' } } })).toEqual({
    kind: 'managed-hosts',
    name: 'web',
    hosts: { kind: 'onPremises', tags: { Role: 'web' } },
    batch: { type: 'FLEET_PERCENT', value: 75 },
    strategy: 'inPlace',
    zones: 2,
  });
  expect(target({ managed: { tags: { Role: 'web' }, batch: { minimumHealthy: 2 } } })).toMatchObject({
    batch: { type: 'HOST_COUNT', value: 2 },
  });
});

test('servers say in how many zones they are', () => {
  expect(target({ managed: { servers: { zones: 3 } } })).toMatchObject({ hosts: { kind: 'servers' }, zones: 3 });
});

test('a share is a number or a percentage', () => {
  const conversion = new Conversion();
  target({ managed: { tags: {}, batch: { minimumHealthy: 'most' } } }, conversion);
  target({ managed: { tags: {}, batch: { minimumHealthy: '101%' } } }, conversion);
  expect(conversion.remarks.map(({ code, path }) => [code, ...path])).toEqual([
    ['BadShare', 'codedeploy', 'managed', 'batch', 'minimumHealthy'],
    ['BadShare', 'codedeploy', 'managed', 'batch', 'minimumHealthy'],
  ]);
});
