import * as z from 'zod';
import { duration, fields, text, word } from './field';

const retry = fields('The stage is run again, once.', {
  retry: word(['failed', 'all'], 'What is run again: the actions that failed, or all of the stage.'),
});
const alarms = z
  .union([z.literal(true), z.array(z.string().min(1)).min(1)], { error: 'a list of alarms, or true' })
  .meta({
    description:
      'The alarms: names or ARNs of CloudWatch, in the home of the pipeline; or true, for those of the targets that the stage deploys to.',
    examples: [true, ['shop-errors']],
  });

/** What lets an execution into a stage, and what becomes of the stage at its end. */
export const stageConditionFields = {
  onFailure: z
    .union([z.enum(['rollback', 'fail', 'skip']), retry], {
      error: 'rollback, fail, skip, or { retry: failed } or { retry: all }',
    })
    .meta({
      description:
        'What becomes of the stage when one of its actions fails. `rollback` runs all of it again with the source revisions and artifacts of the last execution that succeeded in it; `skip` lets the execution go on. Default: fail.',
      default: 'fail',
      examples: ['rollback', { retry: 'failed' }],
    })
    .optional(),
  bake: fields('After the actions the stage is watched; an alarm meanwhile rolls it back.', {
    for: duration('How long, 1m to 1d.', { examples: ['15m'] }),
    alarms,
  }).optional(),
  window: fields('When an execution may enter; one that comes earlier waits.', {
    cron: text(
      'The open minutes: minutes, hours, day of the month, month, day of the week, year; one of the days is `?`.',
      { examples: ['* 9-17 ? * MON-FRI *'] },
    ),
    zone: text('The time zone of it.', { default: 'UTC', examples: ['Asia/Seoul'] }).optional(),
  }).optional(),
  watch: fields('After the stage is over, an alarm rolls it back by a function.', {
    for: duration('How long after an execution an alarm is its fault, 1m to 30d.', { default: '1d' }).optional(),
    alarms,
  }).optional(),
};
