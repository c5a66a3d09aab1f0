import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JobResult } from '../action-run';
import { answerPackages } from '../packages/answer-packages';
import { createPackages, PACKAGES_PATH } from '../packages/packages';
import { type Answer, refuse, send } from './answer';
import type { CloudFormationData } from './cloudformation';
import type { Invalidation } from './cloudfront';
import type { CodeCommitData } from './codecommit';
import { createHookStatuses, type HookStatuses } from './codedeploy';
import type { CodePipelineData } from './codepipeline';
import { type Credentials, drawCredentials } from './credentials';
import type { EcrData } from './ecr';
import type { EcsData } from './ecs';
import type { BeanstalkData } from './elasticbeanstalk';
import type { ForwardData } from './forward';
import { createJobResults } from './job-results';
import { toJsonAnswer } from './json-protocol';
import type { LambdaData } from './lambda';
import { createMultipartUploads } from './multipart-upload';
import { type EndpointRequest, readRequest } from './request';
import type { S3Data } from './s3';
import type { SecretsData } from './secrets-manager';
import { answerService, type Unanswered } from './services';
import { answerSlack, type SlackMessage, toSlackSink } from './slack-sink';
import type { SnsData } from './sns';
import type { SsmData } from './ssm';
import type { StsData } from './sts';

/** What an endpoint answers from, and whom it tells. */
export interface EndpointOptions
  extends ForwardData,
    CodePipelineData,
    SnsData,
    CodeCommitData,
    S3Data,
    SsmData,
    StsData,
    EcrData,
    Pick<EcsData, 'serving'>,
    BeanstalkData,
    CloudFormationData,
    LambdaData,
    Omit<SecretsData, 'toSlackSink'> {
  /** Takes what was posted to a Slack webhook. */
  readonly takeSlack: (message: SlackMessage) => void;
  /** The folder in which published packages are kept; it may not be there yet. */
  readonly packagesFolder: string;
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array;
}

/** What stands for AWS on loopback, while it listens. */
export interface Endpoint {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** What a child process needs in its environment so that its AWS clients talk to the endpoint, and to nothing else. */
  environment(): Readonly<Record<string, string>>;
  /** The credentials that are handed out, for an event that carries some. */
  readonly credentials: Credentials;
  /** The result that a function reported for a job, once there is one. */
  jobResult(jobId: string): JobResult | undefined;
  /** What a function said of a lifecycle event of CodeDeploy, once it has. */
  hookStatus: HookStatuses['of'];
  /** The calls that nothing here answers, each kind once, in the order in which they first came. */
  unanswered(): readonly Unanswered[];
  /** Stops listening, whoever is still connected. */
  close(): Promise<void>;
}

/** Starts an endpoint on a free port of 127.0.0.1. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const credentials = drawCredentials(options.random);
  const slackPath = `/slack/${Buffer.from(options.random(12)).toString('hex')}`;
  const jobs = createJobResults();
  const hooks = createHookStatuses();
  const missed = new Map<string, Unanswered>();
  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => sendFault(response, error));
  });
  const url = await listen(server);
  const packages = createPackages({ folder: options.packagesFolder, url, random: options.random });
  const uploads = createMultipartUploads(options.uuid);
  const invalidations = new Map<string, Invalidation>();
  const data = {
    ...options,
    credentials,
    jobs,
    hooks,
    resourceTags: new Map(),
    packages,
    uploads,
    invalidations,
    toSlackSink: (text: string) => toSlackSink(text, url + slackPath),
  };

  const answer = async (request: EndpointRequest): Promise<Answer> => {
    if (request.path.startsWith(`${slackPath}/`)) {
      return answerSlack(request.method, request.body.toString('utf8'), options.takeSlack);
    }
    if (request.path.startsWith(PACKAGES_PATH)) return answerPackages(request, packages);
    return answerService(request, credentials, data, (call) => missed.set(`${call.service}.${call.operation}`, call));
  };
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    send(response, await answer(request), request.method);
  };

  return {
    url,
    credentials,
    environment: () => toEnvironment(url, options.region, credentials),
    jobResult: jobs.of,
    hookStatus: hooks.of,
    unanswered: () => [...missed.values()],
    close: () => close(server),
  };
}

function toEnvironment(url: string, region: string, credentials: Credentials): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    // A person's own profiles and an instance's role must not be found in their place.
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_MAX_ATTEMPTS: '1',
  };
}

/** A client that hung up, or a bug of ours: said to whoever still listens, so that no call waits for ever. */
function sendFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else send(response, toJsonAnswer(refuse('InternalFailure', String(error), 500)), 'POST');
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
