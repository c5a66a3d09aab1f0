import type { Answer } from './answer';
import { toXmlAnswer } from './query-protocol';

/** An error as S3 tells it. */
export function s3Error(status: number, code: string, message: string): Answer {
  return toXmlAnswer(status, { Error: { Code: code, Message: message } });
}
