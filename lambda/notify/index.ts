import { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import type { CodePipelineCloudWatchEvent } from 'aws-lambda';
import { toChannels } from './channel';
import { readFacts } from './facts';
import { Memory } from './memory';
import { toMessage } from './message';
import { toMoment } from './moment';
import { isRollbackStart } from './rollback';
import { tell } from './tell';

/** A call that hangs must leave time for the channels: 2 s to connect, 5 s to answer, then the SDK's own retries. */
const settings = { requestHandler: { connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true } };
const facts = { codePipeline: new CodePipelineClient(settings), codeCommit: new CodeCommitClient(settings) };
const clients = { sns: new SNSClient(settings), secrets: new SecretsManagerClient(settings) };
const memory = new Memory();

/**
 * Tells the channels of the environment variable `CHANNELS` of a pipeline's state change, at the moments that each asks for.
 *
 * @throws when a channel was not told, or when `CHANNELS` is malformed.
 */
export async function handler(event: CodePipelineCloudWatchEvent): Promise<void> {
  const channels = toChannels(process.env['CHANNELS']);
  const moment = toMoment(event);
  if (moment === undefined) return;
  // Whoever wants to know of failures wants to know that one is answered, also when nothing failed before.
  const moments = isRollbackStart(event) ? [moment, 'failed'] : [moment];
  const due = channels.filter(({ when }) => when.some((one) => moments.includes(one)));
  if (due.length === 0) return;
  const message = toMessage(event, moment, await readFacts(event, facts));
  const { pipeline, 'execution-id': execution } = event.detail;
  await tell(event.id, message, due, clients, memory, (line) =>
    console.log(JSON.stringify({ moment, pipeline, execution, ...line })),
  );
}
