import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toServers } from '../../../../lib/synthesis/model/targets/servers';

test('servers have what is good for most', () => {
  expect(toServers('web', {}, [], new Conversion())).toEqual({
    instances: { least: 2, most: 4, cpuPercent: 60 },
    type: 't4g.small',
    architecture: 'arm64',
    diskGib: 16,
    port: 8080,
    health: '/',
    zones: 2,
    errorPercent: 5,
    latencyMilliseconds: 2000,
  });
});

test.each([
  ['t3.small', 'x86_64'],
  ['g5.xlarge', 'x86_64'],
  ['m7gd.large', 'arm64'],
  ['im4gn.large', 'arm64'],
  ['a1.large', 'arm64'],
])('%s is %s', (type, architecture) => {
  expect(toServers('web', { type }, [], new Conversion()).architecture).toBe(architecture);
});

test('half a domain is told', () => {
  const conversion = new Conversion();
  expect(toServers('web', { certificate: 'arn' }, ['servers'], conversion).domain).toBeUndefined();
  expect(conversion.remarks.map(({ code, path }) => [code, ...path])).toEqual([
    ['HalfADomain', 'servers', 'certificate'],
  ]);
});
