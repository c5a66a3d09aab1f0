import { findServers } from '../../lib/cli/find-servers';
import { problemsOf } from '../helpers/facts';
import { aJenkins } from '../helpers/jenkins';
import { anAction, aPipeline } from '../helpers/planned';
import { emptyAssembly } from '../helpers/rehearsal';

const pipeline = aPipeline(anAction('Build.legacy Build/Custom/Acme'), anAction('Build.own Build/AWS/CodeBuild'));

test('each server is asked with the login of its provider, and what keeps it from being used is told to the plan', async () => {
  const server = await aJenkins({}, 'mina:hush');
  const find = (secrets: ReadonlyMap<string, string>) =>
    findServers(pipeline, emptyAssembly, { servers: new Map([['Acme', server.url]]), secrets });
  const found = await find(new Map([['jenkins:Acme', 'mina:hush']]));
  expect(found).toEqual({ ok: true, value: new Map([['Acme', { url: server.url }]]) });
  const refused = await find(new Map());
  expect(refused.ok && refused.value.get('Acme')?.obstacle?.why).toBe(`${server.url} asks for a login`);
  server.close();
});

test('a server of another provider is refused before any is asked', async () => {
  const servers = new Map([['Other', 'https://ci.acme.example']]);
  const refused = await findServers(pipeline, emptyAssembly, { servers, secrets: new Map() });
  expect(problemsOf(refused).map(({ code }) => code)).toEqual(['UnknownProvider']);
});
