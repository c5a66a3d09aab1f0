import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toAmiTarget } from '../../../../lib/synthesis/model/targets/ami';
import { toCodedeployTarget } from '../../../../lib/synthesis/model/targets/codedeploy';
import { outputsOfServers } from '../../../../lib/synthesis/model/targets/server-facts';

test('what exists hands out its names, and a URL when it is told', () => {
  const group = { application: 'shop', group: 'web' };
  expect(outputsOfServers(toCodedeployTarget('web', group, [], new Conversion()))).toEqual([
    'application',
    'deploymentGroup',
  ]);
  const servers = { group: 'web', template: 'lt-1', url: 'https://x.example' };
  expect(outputsOfServers(toAmiTarget('web', servers, [], new Conversion()))).toEqual(['scalingGroup', 'url']);
});

test('what is made hands out where it is reached, when it is servers', () => {
  const hosts = (managed: Parameters<typeof toCodedeployTarget>[1]) =>
    outputsOfServers(toCodedeployTarget('web', managed, [], new Conversion()));
  expect(hosts({ managed: { servers: {} } })).toContain('url');
  expect(hosts({ managed: { tags: { Role: 'web' } } })).not.toContain('url');
});
