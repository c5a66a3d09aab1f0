import { openServing } from '../../../lib/rehearsal/ecs/open-serving';
import { factsOf } from '../../helpers/facts';
import { planOf, type TestAction, temporaryDirectory } from '../../helpers/rehearsal';
import { servedTemplate } from '../../helpers/served';
import { BY_COMMAND, QUICK } from '../../helpers/services';

const home = temporaryDirectory();
const assembly = factsOf(servedTemplate(), { region: 'eu-west-1' });

/** What is opened for a plan of one action that deploys to a service. */
function open(action: Partial<TestAction>) {
  const configuration = { ClusterName: 'shop', ServiceName: 'api' };
  const deploy = { name: 'api', category: 'Deploy', provider: 'ECS', configuration, ...action };
  return openServing({
    ...{
      plan: planOf({ Production: [[deploy]] }),
      assembly,
      home,
      pace: QUICK,
      newId: () => 'id',
      containers: undefined,
    },
    ...{ machine: {}, awsEnvironment: () => ({}), toLoopback: (text) => text, secretValue: () => undefined },
  });
}

test('a plan that deploys to a service has its load balancers', async () => {
  const serving = await open({ part: { kind: 'real', what: '', tasks: BY_COMMAND } });
  const url = serving?.balancers.url(assembly.serving.listeners[0]?.arn ?? '');
  expect(serving?.toLoopback(`http://${assembly.serving.loadBalancers[0]?.dnsName}/`)).toBe(`${url}/`);
  expect((await fetch(url ?? '')).status).toBe(503);
  await serving?.close();
  await expect(fetch(url ?? '')).rejects.toThrow();
});

test('one that deploys to none, or for whose deploy a command stands in, has none', async () => {
  expect(await open({ part: { kind: 'real', what: '' } })).toBeUndefined();
  expect(await open({ command: 'true' })).toBeUndefined();
});
