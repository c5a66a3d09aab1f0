import { ANSWERED_SERVICES } from '../../plan/unanswered-service';
import type { Answer } from './answer';
import { answerCloudFormation, type CloudFormationData } from './cloudformation';
import { answerCloudFront, type CloudFrontData } from './cloudfront';
import { answerCodeArtifact, type CodeArtifactData } from './codeartifact';
import { answerCodeCommit, type CodeCommitData } from './codecommit';
import { answerCodeDeploy, type CodeDeployData } from './codedeploy';
import { answerCodePipeline, type CodePipelineContext } from './codepipeline';
import type { Credentials } from './credentials';
import { answerEcr, type EcrData } from './ecr';
import { answerEcs, type EcsData } from './ecs';
import { answerBeanstalk, type BeanstalkData } from './elasticbeanstalk';
import { type ForwardData, forward } from './forward';
import { jsonOperation, toJsonAnswer } from './json-protocol';
import { answerLambda, type LambdaData } from './lambda';
import { queryOperation, s3Error, toQueryAnswer } from './query-protocol';
import type { EndpointRequest } from './request';
import { answerS3, type S3Context, s3Operation } from './s3';
import { answerSecretsManager, type SecretsData } from './secrets-manager';
import { answerSns, type SnsData } from './sns';
import { answerSsm, type SsmData } from './ssm';
import { answerSts, type StsData } from './sts';

/** What all the services together answer from. */
export type ServiceData = ForwardData &
  CodePipelineContext &
  SnsData &
  SecretsData &
  CodeCommitData &
  S3Context &
  SsmData &
  StsData &
  CodeArtifactData &
  CloudFormationData &
  CloudFrontData &
  EcrData &
  EcsData &
  BeanstalkData &
  CodeDeployData &
  LambdaData;

/** A call that nothing here answers. */
export interface Unanswered {
  /** The service's signing name: `dynamodb`. */
  readonly service: string;
  /** `PutItem`; for a REST service the method and the path. */
  readonly operation: string;
}

type Answerer = (request: EndpointRequest, data: ServiceData) => Promise<Answer | undefined>;

/** The services by their signing names: those that a plan counts on, no more and no less. */
const services: Readonly<Record<(typeof ANSWERED_SERVICES)[number], Answerer>> = {
  cloudformation: answerCloudFormation,
  cloudfront: answerCloudFront,
  codeartifact: answerCodeArtifact,
  codecommit: answerCodeCommit,
  codedeploy: answerCodeDeploy,
  codepipeline: answerCodePipeline,
  ecr: answerEcr,
  ecs: answerEcs,
  elasticbeanstalk: answerBeanstalk,
  lambda: answerLambda,
  s3: answerS3,
  secretsmanager: answerSecretsManager,
  sns: answerSns,
  ssm: answerSsm,
  sts: answerSts,
};

/** Answers a call by the service that it was signed for; what nothing answers is reported, and refused as that service would. */
export async function answerService(
  request: EndpointRequest,
  credentials: Credentials,
  data: ServiceData,
  miss: (call: Unanswered) => void,
): Promise<Answer> {
  const service = request.signer?.service ?? '';
  if (request.signer?.accessKeyId !== credentials.accessKeyId) return refuseAs(request, service, strangerTo(service));
  const answer = await tryAnswerer(service)?.(request, data);
  if (answer !== undefined) return answer;
  if (data.awsEndpoint !== undefined) return forward(request, data.awsEndpoint, data.region);
  const operation = operationOf(request, service);
  miss({ service, operation });
  return refuseAs(request, service, {
    status: service === 's3' ? 501 : 400,
    code: service === 's3' ? 'NotImplemented' : 'UnknownOperationException',
    message: `The rehearsal does not answer ${service}:${operation}.`,
  });
}

function tryAnswerer(service: string): Answerer | undefined {
  const known = ANSWERED_SERVICES.find((name) => name === service);
  return known && services[known];
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

function strangerTo(service: string): Refusal {
  const code = service === 's3' ? 'InvalidAccessKeyId' : 'UnrecognizedClientException';
  return { status: 403, code, message: 'The rehearsal answers only with the credentials that it handed out.' };
}

/** In the shape that the request's protocol has for errors. */
function refuseAs(request: EndpointRequest, service: string, refusal: Refusal): Answer {
  if (service === 's3') return s3Error(refusal.status, refusal.code, refusal.message);
  const result = { ok: false, ...refusal } as const;
  const operation = isForm(request) ? queryOperation(request) : undefined;
  return operation === undefined ? toJsonAnswer(result) : toQueryAnswer(result, operation, '');
}

function operationOf(request: EndpointRequest, service: string): string {
  const named = isForm(request) ? queryOperation(request) : jsonOperation(request);
  const meant = service === 's3' ? s3Operation(request) : undefined;
  return named ?? meant ?? `${request.method} ${request.path}`;
}

function isForm(request: EndpointRequest): boolean {
  return String(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}
