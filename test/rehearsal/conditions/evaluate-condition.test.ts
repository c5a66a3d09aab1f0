import { rehearse } from '../../../lib/rehearsal/rehearse';
import { withConditions } from '../../helpers/conditions';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

test('a condition is met when all of its rules succeed, and all of them are judged', async () => {
  const options = optionsIn(directory);
  const rules = [
    { name: 'good', command: 'true' },
    { name: 'bad', command: 'exit 2' },
    { name: 'late', configuration: { Variable: '#{Build.KIND}', Operator: 'EQ', Value: 'release' } },
  ];
  const plan = planOf({
    Build: [[{ name: 'site', namespace: 'Build', command: 'echo KIND=release > $CONVEYOR_VARIABLES' }]],
    Deploy: [[{ name: 'site' }]],
  });
  const condition = { type: 'BeforeEntry', result: 'FAIL', rules } as const;
  await rehearse(withConditions(plan, { Deploy: [condition] }), emptyAssembly, options);
  const judged = options.events.flatMap((event) => (event.type === 'rule' ? [[event.rule, event.state]] : []));
  expect(Object.fromEntries(judged)).toEqual({ good: 'SUCCEEDED', bad: 'FAILED', late: 'SUCCEEDED' });
});

test('an interruption is no verdict: the execution is stopped', async () => {
  const interrupt = new AbortController();
  const options = optionsIn(directory, { signal: interrupt.signal });
  const condition = { type: 'OnSuccess', result: 'ROLLBACK', rules: [{ command: 'sleep 600' }] } as const;
  const plan = withConditions(planOf({ Deploy: [[{ name: 'site' }]] }), { Deploy: [condition] });
  const report = ({ type }: { readonly type: string }) => {
    if (type === 'action') setTimeout(() => interrupt.abort(), 50);
  };
  const execution = await rehearse(plan, emptyAssembly, { ...options, reporters: [...options.reporters, { report }] });
  expect(execution.status).toBe('Stopped');
  expect(options.events.some(({ type }) => type === 'condition' || type === 'rollback')).toBe(false);
});
