import { rehearse } from '../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();

test('a start and an end have the same id, in our words and in AWS’s', async () => {
  const options = optionsIn(directory);
  const action = { name: 'site', category: 'Deploy', provider: 'ECS', configuration: { ClusterName: 'blue' } };
  await rehearse(planOf({ Deploy: [[{ ...action, command: 'exit 3' }]] }), emptyAssembly, options);
  const [start, end] = options.events.filter((event) => event.type === 'action');
  expect(start).toMatchObject({
    stage: 'Deploy',
    action: 'site',
    state: 'STARTED',
    category: 'Deploy',
    owner: 'AWS',
    provider: 'ECS',
    runOrder: 1,
    standIn: true,
    configuration: { ClusterName: 'blue' },
    aws: { detail: { 'action-execution-id': start?.id, state: 'STARTED' } },
  });
  expect(end).toMatchObject({
    id: start?.id,
    state: 'FAILED',
    reason: 'its stand-in exited with 3: exit 3',
    errorCode: 'JobFailed',
    exitCode: 3,
    durationMs: expect.any(Number),
    aws: { detail: { 'action-execution-id': start?.id, state: 'FAILED' } },
  });
  expect(options.events.map(({ type }) => type)).toEqual([
    'execution',
    'stage',
    'action',
    'stand-in',
    'action',
    'stage',
    'execution',
  ]);
});
