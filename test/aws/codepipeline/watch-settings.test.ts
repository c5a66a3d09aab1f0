import { parseWatch } from '../../../lib/aws/codepipeline/watch-settings';

test('settings come back as they were written', () => {
  const settings = { pipeline: 'shop', stages: [{ stage: 'Production', alarms: ['errors'], minutes: 60 }] };
  expect(parseWatch(JSON.stringify(settings))).toEqual(settings);
});

test.each([undefined, '{}', '{"pipeline":"shop","stages":[{"stage":"a","alarms":[1],"minutes":1}]}'])(
  '%s is malformed',
  (text) => {
    expect(() => parseWatch(text)).toThrow('WATCH is no settings of a watch');
  },
);
