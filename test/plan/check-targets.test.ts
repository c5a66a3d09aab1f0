import { checkTargets } from '../../lib/plan/check-targets';
import { factsOf } from '../helpers/facts';
import { planOf } from '../helpers/rehearsal';
import { servedTemplate } from '../helpers/served';

const { serving } = factsOf(servedTemplate());
const configuration = { ClusterName: 'shop', ServiceName: 'api' };
const { pipeline } = planOf({ Production: [[{ name: 'deploy', category: 'Deploy', provider: 'ECS', configuration }]] });
const check = (...names: string[]) =>
  checkTargets(new Map(names.map((name) => [name, { command: 'x' }])), pipeline, serving);

test('a target is the action, the service or its logical id; another one is told', () => {
  expect(check('deploy', 'api', 'Service')).toEqual([]);
  expect(check('apj')).toEqual([
    {
      code: 'UnknownTarget',
      message: '--target apj: no action of this name deploys to a service of ECS, and no such service is deployed to',
      hint: expect.stringContaining('targets: deploy, api, Service'),
    },
  ]);
});
