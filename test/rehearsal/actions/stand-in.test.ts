import { rehearse } from '../../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, type TestAction, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

async function run(groups: readonly (readonly TestAction[])[]) {
  const options = optionsIn(directory, { machine: { PATH: process.env['PATH'], PRIVATE: 'secret' } });
  const execution = await rehearse(planOf({ Deploy: groups }), emptyAssembly, options);
  return { actions: execution.stages[0]?.actions ?? [], events: options.events };
}

test('it is told of its action, its artifacts and its configuration, and of nothing of the person’s', async () => {
  const { actions } = await run([
    [{ name: 'make', outputs: ['my-site'], command: 'echo hi > "$CONVEYOR_OUTPUT_my_site/a.txt"' }],
    [
      {
        name: 'site',
        inputs: ['my-site'],
        configuration: { ClusterName: 'blue', 'Odd-Key': 'x' },
        command: [
          'set -eu',
          'test "$CONVEYOR_ACTION" = Deploy.site',
          'test "$PWD" = "$CONVEYOR_INPUT_my_site"',
          'test "$(cat a.txt)" = hi',
          'test "$CONVEYOR_CONFIGURATION_ClusterName$CONVEYOR_CONFIGURATION_Odd_Key" = bluex',
          'test -z "$(ls -A "$HOME")"',
          'test -n "$AWS_ENDPOINT_URL"',
          'test -z "${PRIVATE-}"',
        ].join('\n'),
      },
    ],
  ]);
  expect(actions.map(({ status }) => status)).toEqual(['Succeeded', 'Succeeded']);
});

test('it is never silent', async () => {
  const { actions, events } = await run([[{ name: 'site', provider: 'ECS', command: 'echo deployed' }]]);
  expect(actions[0]).toMatchObject({ standIn: true, summary: 'a stand-in ran' });
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'stand-in', action: 'site', provider: 'ECS', command: 'echo deployed' }),
  );
});

test('what it writes into a file are the action’s variables', async () => {
  const { actions } = await run([
    [
      {
        name: 'server',
        namespace: 'server',
        command: 'printf "AMI_ID=ami-1\\nURL=a=b\\n\\nno variable\\n" >"$CONVEYOR_VARIABLES"',
      },
    ],
    [
      {
        name: 'site',
        configuration: { Ami: '#{server.AMI_ID}', Url: '#{server.URL}' },
        command: 'test "$CONVEYOR_CONFIGURATION_Ami $CONVEYOR_CONFIGURATION_Url" = "ami-1 a=b"',
      },
    ],
  ]);
  expect(actions.map(({ status }) => status)).toEqual(['Succeeded', 'Succeeded']);
});

test('its failure is the action’s', async () => {
  const { events } = await run([[{ name: 'site', command: 'exit 7' }]]);
  expect(events).toContainEqual(
    expect.objectContaining({ state: 'FAILED', exitCode: 7, command: 'exit 7', errorCode: 'JobFailed' }),
  );
});
