import { type Answer, type Reply, refuse, reply } from './answer';
import { answerJson, type JsonInput, textOf } from './json-protocol';
import type { EndpointRequest } from './request';

/** What Secrets Manager answers from. */
export interface SecretsData {
  /** The values that the person gave, by the secret's name or ARN. */
  readonly secrets: ReadonlyMap<string, string>;
  /** The account and region that stand in an ARN which is made up for a secret that was given by name. */
  readonly account: string;
  /** The region of such an ARN. */
  readonly region: string;
  /** Where a Slack webhook leads on loopback; the value of a secret is handed out with this in its place. */
  readonly toSlackSink: (text: string) => string;
  /** Told the name of each secret that is asked for and was not given. @default - nobody is told */
  readonly missingSecret?: (name: string) => void;
}

/** Answers Secrets Manager's GetSecretValue; every other operation is undefined. */
export function answerSecretsManager(request: EndpointRequest, data: SecretsData): Promise<Answer | undefined> {
  return answerJson(request, { GetSecretValue: (input) => getSecretValue(input, data) });
}

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
function getSecretValue(input: JsonInput, data: SecretsData): Reply {
  const id = textOf(input, 'SecretId');
  if (id === undefined) return refuse('InvalidParameterException', 'You must provide a SecretId.');
  const value = findSecret(data.secrets, id);
  if (value === undefined) {
    data.missingSecret?.(secretName(id));
    return refuse('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  }
  return reply({
    ARN: id.startsWith('arn:') ? id : `arn:aws:secretsmanager:${data.region}:${data.account}:secret:${id}-AbCdEf`,
    Name: secretName(id),
    SecretString: data.toSlackSink(value),
    VersionId: '00000000-0000-0000-0000-000000000001',
    VersionStages: ['AWSCURRENT'],
    CreatedDate: 0,
  });
}

/** The value of a secret that is asked for, and may have been given, by name, by partial ARN or by full ARN. */
export function findSecret(secrets: ReadonlyMap<string, string>, id: string): string | undefined {
  const wanted = secretName(id);
  const found =
    [...secrets].find(([given]) => given === id) ?? [...secrets].find(([given]) => secretName(given) === wanted);
  return found?.[1];
}

/**
 * The name of a secret: a full ARN ends in the name, a hyphen and six random characters.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
function secretName(id: string): string {
  const resource = id.split(':secret:')[1];
  return resource === undefined ? id : resource.replace(/-[A-Za-z0-9]{6}$/, '');
}
