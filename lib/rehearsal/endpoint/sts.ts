import { type Answer, reply } from './answer';
import type { Credentials } from './credentials';
import { answerQuery, type QueryOperations } from './query-protocol';
import type { EndpointRequest } from './request';

/** What STS answers from. */
export interface StsData {
  /** The account that stands in for the caller's. */
  readonly account: string;
  /** The credentials that are handed out: whoever takes a role has no others. @default - no role is taken */
  readonly credentials?: Credentials;
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
    ...(data.credentials && assumeRole(data.credentials)),
  });
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
function assumeRole({ accessKeyId, secretAccessKey }: Credentials): QueryOperations {
  return {
    AssumeRole: (input) => {
      const role = input.get('RoleArn') ?? '';
      const session = input.get('RoleSessionName') ?? 'rehearsal';
      return reply({
        AssumedRoleUser: {
          AssumedRoleId: `AROAREHEARSALREHEARSA:${session}`,
          Arn: `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${session}`,
        },
        Credentials: {
          AccessKeyId: accessKeyId,
          SecretAccessKey: secretAccessKey,
          SessionToken: 'rehearsal',
          Expiration: '2100-01-01T00:00:00Z',
        },
      });
    },
  };
}
