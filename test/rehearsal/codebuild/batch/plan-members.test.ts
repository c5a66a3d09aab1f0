import { existsSync, statSync } from 'node:fs';
import { planMembers } from '../../../../lib/rehearsal/codebuild/batch/plan-members';
import { BuildYard, type TrialOptions } from '../../../helpers/build';

const yard = new BuildYard();
afterAll(() => yard.clear());

async function plan(buildspec: string | undefined, options: TrialOptions = {}) {
  const { build: base } = await yard.prepare(buildspec, options);
  let number = 0;
  const next = () => ({ uuid: `uuid-${++number}`, number });
  const batch = {
    base,
    computeType: 'S',
    config: { timeoutMinutes: 5 },
    combineArtifacts: false,
    mostParallel: 2,
    next,
  };
  return { base, planned: await planMembers(batch, new AbortController().signal) };
}

const list = (...entries: readonly string[]) =>
  `version: 0.2\nbatch: { fast-fail: true, build-list: [${entries.join(', ')}] }\nphases: { build: { commands: [make] } }\n`;

it('makes builds that differ in what the batch says, and have everything else of its base', async () => {
  const entry = '{ identifier: b, buildspec: b.yml, env: { image: i, variables: { X: entry } } }';
  const { base, planned } = await plan(undefined, {
    files: { 'buildspec.yml': list('{ identifier: a }', entry) },
    overrides: { X: 'action', Y: 'action' },
    artifacts: ['b'],
  });
  if (!planned.ok) throw new Error(planned.reason);
  const [a, b] = planned.members.map(({ build }) => build);
  expect(planned.fastFail).toBe(true);
  expect(a).toMatchObject({ uuid: 'uuid-1', number: 1, image: base.image, outputs: [], batch: { identifier: 'a' } });
  expect(a?.buildspec).toBeUndefined();
  expect(b).toMatchObject({
    uuid: 'uuid-2',
    buildspec: 'b.yml',
    image: 'i',
    overrides: { X: 'entry', Y: 'action' },
    outputs: [{ name: 'b', section: 'primary' }],
    sources: base.sources,
  });
  expect(planned.members.map(({ build }) => statSync(build.scratch).isDirectory())).toEqual([true, true]);
  expect(a?.scratch).not.toBe(b?.scratch);
  expect(existsSync(`${base.scratch}/batch`)).toBe(false);
});

it('tells each build of a fan-out its share', async () => {
  const fanout = 'version: 0.2\nbatch: { build-fanout: { parallelism: 2 } }\nphases: { build: { commands: [make] } }\n';
  const { planned } = await plan(fanout);
  const members = planned.ok ? planned.members : [];
  expect(members.map(({ build }) => build.batch)).toEqual([
    { identifier: 'build0', share: { index: 0, count: 2 } },
    { identifier: 'build1', share: { index: 1, count: 2 } },
  ]);
});

it('says what is no batch', async () => {
  const reason = async (...given: Parameters<typeof plan>) => {
    const { planned } = await plan(...given);
    return planned.ok ? undefined : planned.reason;
  };
  expect(await reason('version: 0.2\nphases: { build: { commands: [make] } }\n')).toBe(
    'the action starts a batch, and the buildspec has no `batch` section',
  );
  expect(await reason('ci.yml')).toBe('the buildspec ci.yml is not in the source');
  expect(await reason(list('{ identifier: a-b }'))).toBe(
    'buildspec:2:54 batch.build-list.0.identifier is no identifier of a build (at most 127 letters, digits and underscores)',
  );
  expect(await reason(list('{ identifier: a, env: { type: WINDOWS_CONTAINER } }'))).toBe(
    'build a runs on Windows (WINDOWS_CONTAINER), which this machine does not',
  );
  expect(await reason(list('{ identifier: a }'), { artifacts: ['site'] })).toBe(
    'the output artifact site is of no build; the builds are a',
  );
  expect(await reason(list('{ identifier: a }'), { sources: [{ name: 'Source', path: '/none.zip' }] })).toMatch(
    /^the source cannot be had: \/none\.zip cannot be unzipped/,
  );
});
