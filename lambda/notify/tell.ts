import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { type Channel, nameOf } from './channel';
import { toEmail } from './email';
import { sayFault } from './fault';
import type { Memory } from './memory';
import type { Message } from './message';
import { toSlackPayload } from './slack';
import { post, toWebhook } from './webhook';

/** By what the channels are reached. */
export interface TellClients {
  /** Publishes e-mails. */
  readonly sns: SNSClient;
  /** Asked for the webhooks. */
  readonly secrets: SecretsManagerClient;
}

/** One line of the log: what became of one channel. */
export type TellLog = (line: {
  /** The channel's name. */
  readonly channel: string;
  /** What became of it. */
  readonly outcome: 'told' | 'told before' | 'not told';
  /** Why it was not told. */
  readonly reason?: string;
}) => void;

/**
 * Tells every channel, side by side; a channel at fault does not keep the others from being told.
 *
 * A repeated event, Lambda's retry after a fault or EventBridge's second delivery, is told only to the channels that
 * `memory` does not know to have been told of it.
 *
 * @throws when a channel was not told, naming each, so that Lambda tries again and in the end keeps the event in the dead-letter queue.
 */
export async function tell(
  eventId: string,
  message: Message,
  channels: readonly Channel[],
  clients: TellClients,
  memory: Memory,
  log: TellLog,
): Promise<void> {
  const faults = await Promise.all(
    channels.map(async (channel) => {
      const name = nameOf(channel);
      const reason = memory.has(eventId, name) ? undefined : await faultOf(tellOne(channel, message, clients));
      if (reason !== undefined) {
        log({ channel: name, outcome: 'not told', reason });
        return [`${name}: ${reason}`];
      }
      log({ channel: name, outcome: memory.has(eventId, name) ? 'told before' : 'told' });
      memory.add(eventId, name);
      return [];
    }),
  );
  const untold = faults.flat();
  if (untold.length > 0) throw new Error(`not told: ${untold.join('; ')}`);
}

const faultOf = (telling: Promise<void>): Promise<string | undefined> => telling.then(() => undefined, sayFault);

async function tellOne(channel: Channel, message: Message, { secrets, sns }: TellClients): Promise<void> {
  if (channel.kind === 'email') {
    const { subject, text } = toEmail(message);
    await sns.send(new PublishCommand({ TopicArn: channel.topicArn, Subject: subject, Message: text }));
    return;
  }
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: channel.secretArn }));
  await post(toWebhook(SecretString), toSlackPayload(message));
}
