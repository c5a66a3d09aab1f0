import { rehearse } from '../../../lib/rehearsal/rehearse';
import { withConditions } from '../../helpers/conditions';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test.each([
  ['grep -q good version', 'Succeeded'],
  ['grep -q bad version', 'Failed'],
])('a rule of commands runs them in its input artifact: %s', async (command, status) => {
  const rule = {
    provider: 'Commands',
    inputs: ['site'],
    configuration: { Commands: JSON.stringify([command]) },
  };
  const plan = planOf({
    Build: [[{ name: 'package', outputs: ['site'], command: 'echo good > $CONVEYOR_OUTPUT_site/version' }]],
    Deploy: [[{ name: 'site' }]],
  });
  const condition = { type: 'BeforeEntry', result: 'FAIL', rules: [rule] } as const;
  const execution = await rehearse(withConditions(plan, { Deploy: [condition] }), emptyAssembly, optionsIn(directory));
  expect(execution.status).toBe(status);
});
