import { found, pipelineOf, problemsOf, withActions } from '../../helpers/definition';

const approval = (timeout: string) => withActions(`{ approve: ok, timeout: ${timeout} }`);

test.each([
  ['5m', 5],
  ['90m', 90],
  ['12h', 720],
  ['60d', 86_400],
])('%s are %d minutes', (text, minutes) => {
  const [stage] = pipelineOf(approval(text)).stages;
  expect(stage?.actions[0]).toMatchObject({ timeoutMinutes: minutes });
});

test.each([
  ['4m', '4m · "4m" is out of bounds'],
  ['61d', '61d · "61d" is out of bounds'],
  ['soon', 'soon · "soon" is no length of time'],
  ['1.5h', '1.5h · "1.5h" is no length of time'],
  ['0m', '0m · "0m" is no length of time'],
  ['-5m', '-5m · "-5m" is no length of time'],
  ['5 m', '5 m · "5 m" is no length of time'],
])('%s is refused', (text, message) => {
  expect(found('BadDuration', approval(text))).toEqual([message]);
});

test('a build has 5 minutes to 8 hours', () => {
  const build = (timeout: string) => withActions(`{ build: a, recipe: npm, timeout: ${timeout} }`);
  expect(found('BadDuration', build('8h'))).toEqual([]);
  expect(found('BadDuration', build('481m'))).toEqual(['481m · "481m" is out of bounds']);
});

test('one that is too long is taken for the longest there may be, so that nothing else is too short for it', () => {
  const deploy = (timeout: string) =>
    problemsOf(
      withActions(
        '{ build: image, recipe: docker, artifacts: { image: { image: shop } } }',
        `{ deploy: api, artifact: image, environment: staging, ecs: { managed: { timeout: ${timeout}, strategy: { canary: { percent: 10, every: 5m } } } } }`,
      ),
    ).filter(({ severity }) => severity !== 'note');
  expect(deploy('2h').map(({ code }) => code)).toEqual(['BadDuration']);
  expect(deploy('12m').map(({ code }) => code)).toEqual(['BadStrategy']);
});
