import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { parseWatch, WATCH } from '../../lib/aws/codepipeline/watch-settings';
import type { AlarmEvent } from '../../lib/aws/events/alarm-event';
import { turnBack } from './turn-back';

/** A call that hangs is left alone: 2 s to connect, 10 s to answer, then the SDK's own retries. */
const settings = { requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true } };
const client = new CodePipelineClient(settings);

/**
 * Asks for a rollback of each stage of the environment variable `WATCH` that the event's alarm watches; a line of the log says
 * what came of it.
 *
 * @throws when CodePipeline did not answer or refused, so that Lambda tries again and in the end keeps the event in the
 * dead-letter queue; or when `WATCH` is malformed.
 */
export async function handler(event: AlarmEvent): Promise<void> {
  const { pipeline, stages } = parseWatch(process.env[WATCH]);
  const { alarmName: alarm, state } = event.detail;
  if (state.value !== 'ALARM') return;
  for (const watched of stages.filter(({ alarms }) => alarms.includes(alarm))) {
    const result = await turnBack(client, pipeline, watched, new Date(event.time));
    console.log(JSON.stringify({ pipeline, stage: watched.stage, alarm, ...result }));
  }
}
