import type { EnvironmentEvent } from '../beanstalk/environment';
import type { Beanstalk } from '../beanstalk/open-beanstalk';
import type { ApplicationVersion } from '../beanstalk/versions';
import { type Answer, type Reply, refuse, reply } from './answer';
import { tryObject } from './bucket-object';
import { answerQuery, type QueryOperations } from './query-protocol';
import type { EndpointRequest } from './request';

/** What Elastic Beanstalk answers from. */
export interface BeanstalkData {
  /** @default - no environment is deployed to */
  readonly beanstalk?: Beanstalk | undefined;
  readonly account: string;
  readonly region: string;
  /** The absolute path of the folder that stands for a bucket; undefined when the rehearsal has no such bucket. */
  readonly bucketFolder: (bucket: string) => Promise<string | undefined>;
}

type Deployed = Beanstalk['environments'][number];

/**
 * Answers what a deploy asks of Elastic Beanstalk; every other operation is undefined.
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_Operations.html
 */
export async function answerBeanstalk(request: EndpointRequest, data: BeanstalkData): Promise<Answer | undefined> {
  const { beanstalk } = data;
  return beanstalk && answerQuery(request, NAMESPACE, toOperations(beanstalk, data));
}

const NAMESPACE = 'http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/';

function toOperations(beanstalk: Beanstalk, data: BeanstalkData): QueryOperations {
  return {
    CreateStorageLocation: () => reply({ S3Bucket: `elasticbeanstalk-${data.region}-${data.account}` }),
    CreateApplicationVersion: (input) => createVersion(input, beanstalk, data),
    DescribeApplicationVersions: (input) => describeVersions(input, beanstalk),
    DescribeEnvironments: (input) => describeEnvironments(input, beanstalk),
    DescribeEvents: (input) => describeEvents(input, beanstalk),
    UpdateEnvironment: (input) => updateEnvironment(input, beanstalk),
    AbortEnvironmentUpdate: (input) => {
      const environment = find(input, beanstalk);
      if (environment === undefined) return noEnvironment(input);
      return environment.abort() ? reply({}) : refuse(INVALID, `Environment named ${environment.name} is Ready.`);
    },
  };
}

const INVALID = 'InvalidParameterValue';

async function createVersion(
  input: URLSearchParams,
  { environments, versions }: Beanstalk,
  data: BeanstalkData,
): Promise<Reply> {
  const application = input.get('ApplicationName') ?? '';
  const label = input.get('VersionLabel') ?? '';
  const bucket = input.get('SourceBundle.S3Bucket') ?? '';
  const key = input.get('SourceBundle.S3Key') ?? '';
  if (label === '' || label.length > 100) return refuse(INVALID, 'A version label has 1 to 100 characters.');
  if (!environments.some((one) => one.application === application)) {
    return refuse(INVALID, `No Application named '${application}' found.`);
  }
  if (versions.of(application).some((one) => one.label === label)) {
    return refuse(INVALID, `Application Version ${label} already exists.`);
  }
  const folder = await data.bucketFolder(bucket);
  if (folder === undefined || (await tryObject(folder, key)) === undefined) {
    return refuse(INVALID, `Unable to download from S3 location (Bucket: ${bucket}  Key: ${key}). Reason: Not Found`);
  }
  const description = input.get('Description') ?? '';
  const version = { application, label, bucket, key, description, created: new Date().toISOString() };
  versions.keep(version);
  return reply({ ApplicationVersion: toVersionView(version) });
}

function describeVersions(input: URLSearchParams, { versions }: Beanstalk): Reply {
  const labels = membersOf(input, 'VersionLabels');
  const all = versions.of(input.get('ApplicationName') ?? '');
  const found = all.filter(({ label }) => labels.length === 0 || labels.includes(label));
  return reply({ ApplicationVersions: { member: found.map(toVersionView) } });
}

async function describeEnvironments(input: URLSearchParams, { environments }: Beanstalk): Promise<Reply> {
  const application = input.get('ApplicationName');
  const names = membersOf(input, 'EnvironmentNames');
  const found = environments
    .filter((one) => application === null || one.application === application)
    .filter(({ name }) => names.length === 0 || names.includes(name));
  // What served in the rehearsal before is there at once, as on AWS.
  await Promise.all(found.map((one) => one.revive()));
  return reply({ Environments: { member: found.map(toEnvironmentView) } });
}

function describeEvents(input: URLSearchParams, { environments }: Beanstalk): Reply {
  const since = Date.parse(input.get('StartTime') ?? '') || 0;
  const name = input.get('EnvironmentName');
  const found = environments.filter((one) => name === null || one.name === name);
  const events = found.flatMap((one) => one.events().map((event) => ({ one, event })));
  const wanted = events.filter(({ event }) => Math.floor(event.date.getTime() / 1000) >= Math.floor(since / 1000));
  return reply({ Events: { member: wanted.reverse().map(({ one, event }) => toEventView(one, event)) } });
}

function updateEnvironment(input: URLSearchParams, beanstalk: Beanstalk): Reply {
  const environment = find(input, beanstalk);
  if (environment === undefined) return noEnvironment(input);
  const label = input.get('VersionLabel') ?? environment.label() ?? '';
  if (!beanstalk.versions.of(environment.application).some((one) => one.label === label)) {
    return refuse(INVALID, `No Application Version named '${label}' found.`);
  }
  if (!environment.update(label)) {
    const state = `Environment named ${environment.name} is in an invalid state for this operation. Must be Ready.`;
    return refuse(INVALID, state);
  }
  return reply(toEnvironmentView(environment));
}

function find(input: URLSearchParams, { environments }: Beanstalk): Deployed | undefined {
  const application = input.get('ApplicationName');
  const name = input.get('EnvironmentName');
  return environments.find((one) => one.name === name && (application === null || one.application === application));
}

function noEnvironment(input: URLSearchParams): Reply {
  return refuse(INVALID, `No Environment found for EnvironmentName = '${input.get('EnvironmentName') ?? ''}'.`);
}

/** `Names.member.1=a&Names.member.2=b`. */
function membersOf(input: URLSearchParams, list: string): readonly string[] {
  return [...input].filter(([name]) => name.startsWith(`${list}.member.`)).map(([, value]) => value);
}

function toVersionView({ application, label, bucket, key, description, created }: ApplicationVersion): unknown {
  return {
    ApplicationName: application,
    VersionLabel: label,
    Description: description,
    SourceBundle: { S3Bucket: bucket, S3Key: key },
    DateCreated: created,
    DateUpdated: created,
    Status: 'UNPROCESSED',
  };
}

const WORDS = { Green: 'Ok', Red: 'Severe', Grey: 'Info' } as const;

function toEnvironmentView(one: Deployed): unknown {
  const label = one.label();
  return {
    ApplicationName: one.application,
    EnvironmentName: one.name,
    ...(label !== undefined && { VersionLabel: label }),
    ...(one.platform !== '' && { SolutionStackName: one.platform }),
    EndpointURL: one.url.replace('http://', ''),
    CNAME: one.url.replace('http://', ''),
    Status: one.status(),
    AbortableOperationInProgress: one.status() === 'Updating',
    Health: one.health(),
    HealthStatus: WORDS[one.health()],
  };
}

function toEventView({ application, name }: Deployed, { date, severity, message, label }: EnvironmentEvent): unknown {
  return {
    EventDate: date.toISOString(),
    ApplicationName: application,
    EnvironmentName: name,
    ...(label !== undefined && { VersionLabel: label }),
    Severity: severity,
    Message: message,
  };
}
