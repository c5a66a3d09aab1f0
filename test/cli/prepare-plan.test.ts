import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../../lib/assembly/read-assembly';
import { preparePlan } from '../../lib/cli/prepare-plan';
import { type RehearseFlags, toPairs } from '../../lib/cli/rehearse-flags';
import { root } from '../helpers/conveyor';
import { temporaryFolder } from '../helpers/hello';

const folder = temporaryFolder();
const none: RehearseFlags = {
  source: [],
  standIn: [],
  secret: [],
  import: [],
  code: [],
  server: [],
  yes: true,
  plan: false,
  watch: false,
  home: '',
};

async function prepared(template: string, flags: Partial<RehearseFlags>) {
  const assembly = readTemplate(join(root, 'test/fixtures/templates-hand-written', template), {});
  const all = { ...none, ...flags };
  const pairs = toPairs(all);
  if (!assembly.ok || !pairs.ok) throw new Error('bad fixture');
  return preparePlan(assembly.value, folder, all, pairs.value);
}

test('of several pipelines one must be named', async () => {
  expect(await prepared('two-pipelines.yaml', {})).toMatchObject({
    ok: false,
    problems: [{ code: 'SeveralPipelines' }],
  });
});

test('a source that is not there is told alone, before there is a plan', async () => {
  const refused = await prepared('shared-bucket.yaml', { source: [`Source=${folder}/nowhere`] });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'MissingSource' }] });
});

test('a plan that is only looked at names what it lacks instead of being refused', async () => {
  const app = join(folder, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{}');
  const looked = await prepared('shared-bucket.yaml', { plan: true, source: [`Source=${app}`] });
  if (!looked.ok) throw new Error('refused');
  const planned = looked.value.plan.stages.flatMap(({ groups }) => groups.flat());
  expect(planned[0]?.part).toEqual({ kind: 'source', origin: { kind: 'folder', path: app, branch: 'main' } });
  expect(planned.flatMap(({ unknowns }) => unknowns)).toContain('ImportValue shared-bucket');
});
