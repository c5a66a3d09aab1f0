import * as z from 'zod';
import { stageConditionFields } from '../../../lib/synthesis/definition/stage-condition-document';

const takes = (value: unknown) => z.strictObject(stageConditionFields).safeParse(value).success;

test.each([
  { onFailure: 'rollback' },
  { onFailure: 'skip' },
  { onFailure: { retry: 'failed' } },
  { bake: { for: '15m', alarms: true } },
  { bake: { for: '15m', alarms: ['shop-errors'] }, watch: { alarms: true } },
  { window: { cron: '* 9-17 ? * MON-FRI *', zone: 'Asia/Seoul' } },
])('%j is a condition of a stage', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { onFailure: 'retry' },
  { onFailure: { retry: 'once' } },
  { bake: { alarms: true } },
  { bake: { for: '15m' } },
  { bake: { for: '15m', alarms: false } },
  { watch: { for: '1d', alarms: [] } },
  { window: { zone: 'Asia/Seoul' } },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
