import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RehearseFlags, toPairs } from '../../lib/cli/rehearse-flags';
import { toAssembly } from '../../lib/cli/to-assembly';
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
  yes: false,
  plan: false,
  watch: false,
  home: '',
};

async function given(file: string, flags: Partial<RehearseFlags> = {}) {
  const all = { ...none, ...flags };
  const pairs = toPairs(all);
  if (!pairs.ok) throw new Error('bad flags');
  const said: string[] = [];
  const say = (sentence: string) => said.push(sentence);
  const input = { file, flags: all, pairs: pairs.value, root, directory: join(folder, 'out'), say };
  return { given: await toAssembly({ ...input, signal: new AbortController().signal }), said };
}

test('the mistakes of a definition are told before anything is synthesized', async () => {
  const file = join(folder, 'conveyor.yaml');
  writeFileSync(file, 'pipelines: { shop: { sauce: {} } }\n');
  const { given: mistakes, said } = await given(file);
  expect(mistakes).toMatchObject({
    kind: 'mistakes',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'UnknownKey' })]),
  });
  expect(said).toEqual([]);
});

test('a template is read as it stands, with what is given for what it lacks', async () => {
  const template = join(root, 'test/fixtures/templates-hand-written/shared-bucket.yaml');
  const { given: read, said } = await given('no.yaml', { template, import: ['shared-bucket=acme-site'] });
  if (read.kind !== 'assembly') throw new Error(read.kind);
  const actions = read.assembly.pipelines.flatMap(({ stages }) => stages.flatMap((stage) => stage.actions));
  expect(actions.map(({ configuration }) => configuration['BucketName'])).toContain('acme-site');
  expect({ said, around: read.around }).toEqual({ said: [], around: process.cwd() });
});

test('an assembly that is none is a mistake', async () => {
  const { given: mistakes } = await given('no.yaml', { assembly: folder });
  expect(mistakes).toMatchObject({
    kind: 'mistakes',
    problems: [{ code: 'NoAssembly', message: expect.stringContaining(folder) }],
  });
});
