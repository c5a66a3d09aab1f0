import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const build = { name: 'build', outputs: ['site'], command: 'echo 1 > $CONVEYOR_OUTPUT_site/a' };
const deploy = { category: 'Deploy', inputs: ['site'] };

test('each deploy tells what it took, by SHA-256, and other actions nothing', async () => {
  const options = optionsIn(directory);
  const plan = planOf({
    Build: [[build], [{ name: 'check', category: 'Test', inputs: ['site'] }]],
    Staging: [[{ name: 'site', ...deploy }]],
    Production: [[{ name: 'site', ...deploy }]],
  });
  const execution = await rehearse(plan, emptyAssembly, options);
  const zip = readFileSync(join(options.home.execution('storefront', execution.id), 'artifacts', 'site.zip'));
  const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
  expect(execution.stages.map(({ actions }) => actions.map(({ artifacts }) => artifacts))).toEqual([
    [undefined, undefined],
    [[{ name: 'site', digest }]],
    [[{ name: 'site', digest }]],
  ]);
});

test('a deploy of other bytes under the same name fails, and does not run', async () => {
  const options = optionsIn(directory);
  const artifacts = join(options.home.path, 'executions');
  const tamper = `echo more >> $(ls -t ${artifacts}/storefront/*/artifacts/site.zip | head -1)`;
  const plan = planOf({
    Build: [[build]],
    Staging: [[{ name: 'site', ...deploy }], [{ name: 'meddler', command: tamper }]],
    Production: [[{ name: 'site', ...deploy }]],
  });
  const execution = await rehearse(plan, emptyAssembly, options);
  expect(execution.status).toBe('Failed');
  expect(execution.stages[2]?.actions[0]?.reason).toMatch(
    /^the artifact "site" is sha256:\w+, and Staging\.site deployed it as sha256:\w+: it is not what was released$/,
  );
});
