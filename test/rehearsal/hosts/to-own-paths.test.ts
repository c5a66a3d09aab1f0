import { Host } from '../../../lib/rehearsal/hosts/host';
import { toOwnPaths } from '../../../lib/rehearsal/hosts/to-own-paths';
import { temporaryDirectory } from '../../helpers/rehearsal';

const host = new Host(temporaryDirectory(), 'host-1');
const files = [
  { source: '/', destination: '/opt/app/' },
  { source: '/x', destination: '/' },
];
const own = (script: string) =>
  toOwnPaths(script, { version: '0.0', os: 'linux', files }, host).replaceAll(host.root, '<host>');

test('where a script names what the revision is installed to, the host’s folder stands', () => {
  expect(own('cd /opt/app && /opt/app/bin/run "/opt/app"')).toBe(
    'cd <host>/opt/app && <host>/opt/app/bin/run "<host>/opt/app"',
  );
  expect(own('ls /opt/codedeploy-agent/deployment-root')).toBe('ls <host>/opt/codedeploy-agent/deployment-root');
});

test('other paths stay', () => {
  expect(own('cat /opt/apple /srv/opt/app $HOME/opt/app /usr/bin/env')).toBe(
    'cat /opt/apple /srv/opt/app $HOME/opt/app /usr/bin/env',
  );
});
