import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toEc2Target } from '../../../../lib/synthesis/model/targets/ec2';

test('files into a directory, so many at a time', () => {
  const document = { tag: { Role: 'web' }, directory: '/opt/app', after: 'start.sh', batch: '50%', errors: 1 };
  expect(toEc2Target('web', { ...document, targetGroups: 'web' }, [], new Conversion())).toEqual({
    kind: 'tagged-instances',
    name: 'web',
    tags: { Role: 'web' },
    nodes: 'EC2',
    what: { kind: 'directory', directory: '/opt/app', after: 'start.sh' },
    batch: '50%',
    errors: '1',
    targetGroups: ['web'],
  });
});

test('a spec on nodes of Systems Manager', () => {
  const document = { tag: { Role: 'web' }, spec: 'deployspec.yaml', nodes: 'managedNodes' as const };
  expect(toEc2Target('web', document, [], new Conversion())).toMatchObject({
    nodes: 'SSM_MANAGED_NODE',
    what: { kind: 'spec', file: 'deployspec.yaml' },
  });
});

test.each(['most', '0', '501', '101%'])('%s is no share', (batch) => {
  const conversion = new Conversion();
  toEc2Target('web', { tag: { Role: 'web' }, spec: 's.yaml', batch }, ['ec2'], conversion);
  expect(conversion.remarks.map(({ code, path }) => [code, ...path])).toEqual([['BadShare', 'ec2', 'batch']]);
});
