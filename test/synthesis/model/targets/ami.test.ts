import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toAmiTarget } from '../../../../lib/synthesis/model/targets/ami';

test('servers that are made are refreshed carefully', () => {
  const target = toAmiTarget('web', { managed: {}, checkpoints: { at: [50] } }, ['ami'], new Conversion());
  expect(target).toMatchObject({
    kind: 'managed-servers',
    zones: 2,
    refresh: {
      minimumHealthyPercent: 90,
      warmUpMinutes: 5,
      checkpointPercents: [50],
      checkpointMinutes: 10,
      timeoutMinutes: 120,
    },
  });
});

test('a group that exists is what is said of it', () => {
  const document = { group: 'shop', template: 'lt-0a1b2c3d', alarms: 'errors', minimumHealthy: 0 };
  expect(toAmiTarget('web', document, ['ami'], new Conversion())).toMatchObject({
    kind: 'servers',
    group: 'shop',
    template: 'lt-0a1b2c3d',
    alarms: ['errors'],
    refresh: { minimumHealthyPercent: 0, checkpointPercents: [] },
  });
});

test('times have bounds', () => {
  const conversion = new Conversion();
  toAmiTarget('web', { managed: {}, warmUp: '2h', timeout: '1d' }, ['ami'], conversion);
  expect(conversion.remarks.map(({ code, path }) => [code, ...path])).toEqual([
    ['BadDuration', 'ami', 'warmUp'],
    ['BadDuration', 'ami', 'timeout'],
  ]);
});
