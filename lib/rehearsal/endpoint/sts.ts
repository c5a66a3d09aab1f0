import { type Answer, reply } from './answer';
import { answerQuery } from './query-protocol';
import type { EndpointRequest } from './request';

/** What STS answers from. */
export interface StsData {
  /** The account that stands in for the caller's. */
  readonly account: string;
}

/** Answers STS's GetCallerIdentity; every other operation is undefined. */
export function answerSts(request: EndpointRequest, data: StsData): Promise<Answer | undefined> {
  return answerQuery(request, 'https://sts.amazonaws.com/doc/2011-06-15/', {
    GetCallerIdentity: () =>
      reply({
        Arn: `arn:aws:sts::${data.account}:assumed-role/rehearsal/rehearsal`,
        UserId: 'AROAREHEARSALREHEARSA:rehearsal',
        Account: data.account,
      }),
  });
}
