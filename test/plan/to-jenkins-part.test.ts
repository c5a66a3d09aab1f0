import { toJenkinsPart } from '../../lib/plan/to-jenkins-part';
import { anAction } from '../helpers/planned';

const action = anAction('Build.legacy Build/Custom/Acme', { configuration: { ProjectName: 'shop' } });
const url = 'https://ci.acme.example';

test('a Jenkins that can be used builds the project', () => {
  expect(toJenkinsPart(action, { url }, 'legacy')).toEqual({
    kind: 'real',
    what: 'project shop of https://ci.acme.example',
    server: url,
  });
});

test('a Jenkins that nobody knows of, or that cannot be used, is missing, and a stand-in helps', () => {
  expect(toJenkinsPart(action, undefined, 'legacy')).toEqual({
    kind: 'missing',
    why: 'nothing says at which URL the Jenkins "Acme" is',
    remedy: 'give --server Acme=URL, or --stand-in legacy=COMMAND',
  });
  const obstacle = { why: `${url} asks for a login`, remedy: 'give --secret jenkins:Acme=USER:TOKEN' };
  expect(toJenkinsPart(action, { url, obstacle }, 'legacy')).toEqual({
    kind: 'missing',
    why: 'https://ci.acme.example asks for a login',
    remedy: 'give --secret jenkins:Acme=USER:TOKEN, or give --stand-in legacy=COMMAND',
  });
});
