import { type Answer, type Reply, refuse, reply } from './answer';
import { answerQuery } from './query-protocol';
import type { EndpointRequest } from './request';

/** A message that was published to a topic. */
export interface PublishedMessage {
  /** The topic's ARN. */
  readonly topicArn: string;
  /** The subject of the e-mail. */
  readonly subject?: string;
  /** The message, 1 byte to 256 KiB. */
  readonly body: string;
}

/** What SNS answers from. */
export interface SnsData {
  /** Whether the assembly has such a topic. */
  readonly hasTopic: (arn: string) => boolean;
  /** Takes a message for the topic's subscriptions. */
  readonly publish: (message: PublishedMessage) => void;
  /** A fresh UUID. */
  readonly uuid: () => string;
}

/** SNS's limit of a message in bytes. */
const largestMessage = 262_144;

/** Answers SNS's Publish; every other operation is undefined. */
export function answerSns(request: EndpointRequest, data: SnsData): Promise<Answer | undefined> {
  return answerQuery(request, 'http://sns.amazonaws.com/doc/2010-03-31/', {
    Publish: (input) => publish(input, data),
  });
}

/** @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
function publish(input: URLSearchParams, data: SnsData): Reply {
  const topicArn = input.get('TopicArn') ?? input.get('TargetArn') ?? '';
  const subject = input.get('Subject') ?? undefined;
  const body = input.get('Message') ?? '';
  const mistake = mistakeIn(subject, body);
  if (mistake !== undefined) return refuse('InvalidParameter', `Invalid parameter: ${mistake}`);
  if (!data.hasTopic(topicArn)) return refuse('NotFound', 'Topic does not exist', 404);
  data.publish({ topicArn, ...(subject !== undefined && { subject }), body });
  return reply({ MessageId: data.uuid() });
}

/** What SNS would refuse: a subject is printable ASCII, begins with no blank, has no line break and at most 100 characters. */
function mistakeIn(subject: string | undefined, body: string): string | undefined {
  if (body === '') return 'Empty message';
  if (Buffer.byteLength(body) > largestMessage) return 'Message too long';
  if (subject !== undefined && !/^[!-~][ -~]{0,99}$/.test(subject)) return 'Subject';
  return undefined;
}
