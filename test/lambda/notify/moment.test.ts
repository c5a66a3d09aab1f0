import { toMoment } from '../../../lambda/notify/moment';
import { actionEvent, pipelineEvent, stageEvent } from './events';

test.each([
  ['STARTED', 'started'],
  ['RESUMED', 'started'],
  ['SUCCEEDED', 'succeeded'],
  ['FAILED', 'failed'],
])('a pipeline that is %s is a moment: %s', (state, moment) => {
  expect(toMoment(pipelineEvent(state))).toBe(moment);
});

test.each(['STOPPING', 'STOPPED', 'CANCELED', 'SUPERSEDED'])(
  'a pipeline that is %s was ended on purpose: silence',
  (state) => {
    expect(toMoment(pipelineEvent(state))).toBeUndefined();
  },
);

test('an approval that begins is a wait; a build that begins is nothing to tell', () => {
  expect(toMoment(actionEvent('STARTED', 'Approval'))).toBe('waiting');
  expect(toMoment(actionEvent('STARTED', 'Build'))).toBeUndefined();
  expect(toMoment(actionEvent('SUCCEEDED', 'Approval'))).toBeUndefined();
});

test('a failure is told once: by the pipeline, not by its action and its stage too', () => {
  const events = [actionEvent('FAILED', 'Build'), stageEvent('FAILED'), pipelineEvent('FAILED')];
  expect(events.map(toMoment)).toEqual([undefined, undefined, 'failed']);
});
