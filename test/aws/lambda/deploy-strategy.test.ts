import { checkStrategy, parseStrategy, renderStrategy, toSteps } from '../../../lib/aws/lambda/deploy-strategy';

// The spellings of https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html
test.each([
  ['AllAtOnce', { kind: 'all-at-once' }],
  ['Canary10Percent5Minutes', { kind: 'canary', percent: 10, minutes: 5 }],
  ['Linear10PercentEvery1Minute', { kind: 'linear', percent: 10, minutes: 1 }],
] as const)('%s is read and written', (text, strategy) => {
  expect(parseStrategy(text)).toEqual({ ok: true, value: strategy });
  expect(renderStrategy(strategy)).toBe(text);
});

test('no strategy is all at once', () => {
  expect(parseStrategy(undefined)).toEqual({ ok: true, value: { kind: 'all-at-once' } });
});

test.each([
  'Canary10PercentEvery5Minutes',
  'Linear10Percent1Minute',
  'CodeDeployDefault.LambdaAllAtOnce',
  'Canary0Percent5Minutes',
  'Canary100Percent5Minutes',
  'Canary10Percent0Minutes',
  'Canary10Percent2881Minutes',
  'Linear1PercentEvery30Minutes',
])('%s is none', (text) => {
  expect(parseStrategy(text)).toMatchObject({ ok: false, problems: [{ code: 'BadStrategy' }] });
});

test('two days is the longest that a shift may wait', () => {
  expect(checkStrategy({ kind: 'canary', percent: 10, minutes: 2880 })).toEqual([]);
  expect(checkStrategy({ kind: 'linear', percent: 10, minutes: 320 })).toEqual([]);
  expect(checkStrategy({ kind: 'linear', percent: 10, minutes: 321 })[0]?.message).toBe(
    'a linear deployment of 2889 minutes takes longer than two days',
  );
  expect(checkStrategy({ kind: 'canary', percent: 1.5, minutes: 1 })).toHaveLength(1);
});

test('the steps of each', () => {
  expect(toSteps({ kind: 'all-at-once' })).toEqual([{ percent: 100, minutes: 0 }]);
  expect(toSteps({ kind: 'canary', percent: 10, minutes: 5 })).toEqual([
    { percent: 10, minutes: 5 },
    { percent: 100, minutes: 0 },
  ]);
  expect(toSteps({ kind: 'linear', percent: 30, minutes: 2 })).toEqual([
    { percent: 30, minutes: 2 },
    { percent: 60, minutes: 2 },
    { percent: 90, minutes: 2 },
    { percent: 100, minutes: 0 },
  ]);
});
