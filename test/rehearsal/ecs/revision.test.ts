import type { ContainerDefinition } from '../../../lib/assembly/task-definition';
import { toTaskSpec } from '../../../lib/rehearsal/ecs/revision';
import { QUICK } from '../../helpers/services';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-AbCdEf:token::';
const container: ContainerDefinition = {
  ...{ name: 'web', image: 'shop/api', essential: true, ports: [80], stopSeconds: 30, readonlyRoot: true, mounts: [] },
  environment: { URL: 'https://api.acme.example', UNKNOWN: { unknown: 'GetAtt X.Y' } },
  secrets: { TOKEN: arn, LEVEL: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/level' },
};
const given = new Map([
  ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-AbCdEf:token', 's3cret'],
  ['/shop/level', 'info'],
]);
const toSpec = (values: ReadonlyMap<string, string>) =>
  toTaskSpec(
    { label: 'one', containers: [container], directory: '/tmp', port: 80 },
    { id: 'api-1', log: () => undefined },
    {
      pace: QUICK,
      toLoopback: (text) => text.replace('https://api.acme.example', 'http://127.0.0.1:1'),
      secretValue: (_, reference) => values.get(reference),
    },
  );

test('a task finds its environment with the values of its secrets, and loopback in the place of AWS', () => {
  expect(toSpec(given)).toMatchObject({
    port: 80,
    containers: [
      { name: 'web', stopMs: 300, environment: { URL: 'http://127.0.0.1:1', TOKEN: 's3cret', LEVEL: 'info' } },
    ],
  });
});

test('a secret that nobody gave is told', () => {
  expect(toSpec(new Map())).toBe(
    'ResourceInitializationError: nothing here has the secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-AbCdEf:token: give it with --secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-AbCdEf:token=VALUE',
  );
});
