import { found, withActions, withStages } from '../../../helpers/definition';

const build = '{ build: a, commands: [x], artifacts: { site: dist }, exports: [SIZE] }';
const deploy = '{ deploy: site, environment: staging, s3: { website: {} } }';
const link = '{ approve: ok, link: "${staging.site.url}" }';
const reads = '{ test: t, commands: [x], env: { A: "#{a.SIZE}" } }';

test('what was made before is good: in the same stage, and in an earlier one', () => {
  expect(found('TooEarly', withActions(build, deploy, link, reads))).toEqual([]);
  expect(
    found(
      'TooEarly',
      withStages(
        `{ name: One, actions: [${build}] }`,
        `{ name: Two, actions: [{ parallel: [${deploy}, ${reads}] }, ${link}] }`,
      ),
    ),
  ).toEqual([]);
});

test.each([
  [
    'an artifact',
    withActions(deploy, build),
    'deploy: site · deploy "site" takes artifact "site", which build "a" makes later or at the same time',
  ],
  [
    'an artifact, side by side',
    withActions(`{ parallel: [${build}, ${deploy}] }`),
    'deploy: site · deploy "site" takes artifact "site", which build "a" makes later or at the same time',
  ],
  [
    'a target',
    withActions(build, link, deploy),
    '${staging.site.url} · approve "ok" reads ${staging.site.url}, which deploy "site" makes later or at the same time',
  ],
  [
    'a variable',
    withActions(reads, build),
    '#{a.SIZE} · test "t" reads #{a.SIZE}, which build "a" makes later or at the same time',
  ],
])('%s that is made later is refused', (_, text, message) => {
  expect(found('TooEarly', text)).toEqual([message]);
});

test('one deploy to a target is enough, when another follows', () => {
  const again = withStages(
    `{ name: One, actions: [${build}, ${deploy}, ${link}] }`,
    `{ name: Two, actions: [${deploy}] }`,
  );
  expect(found('TooEarly', again)).toEqual([]);
});
