import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChangeSetView, StackRefusal, type StackRequest, type StackService } from '../stacks/stack-service';
import { type Reply, refuse, reply } from './answer';
import { tryKeyPath } from './bucket-object';
import type { QueryOperations } from './query-protocol';

type BucketFolder = (bucket: string) => Promise<string | undefined>;

/**
 * What deploys a stack without CodePipeline's action, as the CDK CLI does: its template is read, and change sets are made,
 * read, executed and deleted.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html
 */
export function stackOperations(stacks: StackService, bucketFolder: BucketFolder): QueryOperations {
  const named = (input: URLSearchParams) => [toName(input), toChangeSetName(input)] as const;
  return {
    GetTemplate: async (input) => {
      const name = toName(input);
      // Of a stack that has change sets only, nothing is made yet.
      const template = (await stacks.template(name)) ?? ((await stacks.find(name)) === undefined ? undefined : '{}');
      return template === undefined ? notThere(name) : reply({ TemplateBody: template });
    },
    CreateChangeSet: guarded(async (input) => {
      const [stack, name] = named(input);
      await stacks.createChangeSet(name, await toRequest(input, stack, bucketFolder));
      return reply({ Id: toArn(stack, name), StackId: (await stacks.find(stack))?.id ?? '' });
    }),
    DescribeChangeSet: async (input) => {
      const [stack, name] = named(input);
      const found = await stacks.findChangeSet(stack, name);
      if (found === undefined) return refuse('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404);
      return reply(toChangeSet(stack, name, (await stacks.find(stack))?.id ?? '', found));
    },
    ExecuteChangeSet: guarded(async (input) => {
      await stacks.executeChangeSet(...named(input));
      return reply({});
    }),
    DeleteChangeSet: guarded(async (input) => {
      await stacks.deleteChangeSet(...named(input));
      return reply({});
    }),
    // What happened is over by the time that it is asked for.
    DescribeStackEvents: () => reply({ StackEvents: '' }),
    ListStackResources: () => reply({ StackResourceSummaries: '' }),
    UpdateTerminationProtection: async (input) => reply({ StackId: (await stacks.find(toName(input)))?.id ?? '' }),
  };
}

/** A stack's name: the last part but one of `arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/ID`, or the name itself. */
export function toName(input: URLSearchParams): string {
  const given = input.get('StackName') ?? '';
  return given.startsWith('arn:') ? (given.split('/')[1] ?? '') : given;
}

function toChangeSetName(input: URLSearchParams): string {
  const given = input.get('ChangeSetName') ?? '';
  return given.startsWith('arn:') ? (given.split('/').at(-1) ?? '') : given;
}

function toArn(stack: string, name: string): string {
  return `arn:aws:cloudformation:::changeSet/${stack}/${name}`;
}

function notThere(stack: string): Reply {
  return refuse('ValidationError', `Stack with id ${stack} does not exist`);
}

function guarded(operation: (input: URLSearchParams) => Promise<Reply>): (input: URLSearchParams) => Promise<Reply> {
  return async (input) => {
    try {
      return await operation(input);
    } catch (error) {
      if (error instanceof StackRefusal) return refuse(error.code, error.message);
      throw error;
    }
  };
}

async function toRequest(input: URLSearchParams, stack: string, bucketFolder: BucketFolder): Promise<StackRequest> {
  const roleArn = input.get('RoleARN');
  return {
    stack,
    template: input.get('TemplateBody') ?? (await readTemplate(input.get('TemplateURL') ?? '', bucketFolder)),
    parameters: pairsOf(input, 'Parameters', 'ParameterKey', 'ParameterValue'),
    tags: pairsOf(input, 'Tags', 'Key', 'Value'),
    capabilities: [...input].flatMap(([name, value]) => (name.startsWith('Capabilities.member.') ? [value] : [])),
    ...(roleArn !== null && { roleArn }),
  };
}

function pairsOf(input: URLSearchParams, list: string, key: string, value: string): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  for (let index = 1; input.has(`${list}.member.${index}.${key}`); index += 1) {
    const text = input.get(`${list}.member.${index}.${value}`);
    // A value that is to stay as it was is not given.
    if (text !== null) pairs[input.get(`${list}.member.${index}.${key}`) ?? ''] = text;
  }
  return pairs;
}

/** The bucket stands in the host or in the path. */
async function readTemplate(url: string, bucketFolder: BucketFolder): Promise<string> {
  const [, host = '', path = ''] = /^https?:\/\/([^/]+)\/([^?]+)/.exec(url) ?? [];
  const [, inHost] = /^(.+)\.s3[.-]/.exec(host) ?? [];
  const [first = '', ...rest] = path.split('/').map(decodeURIComponent);
  const folder = await bucketFolder(inHost ?? first);
  const file =
    folder === undefined ? undefined : tryKeyPath(folder, inHost === undefined ? rest.join('/') : join(first, ...rest));
  const text = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new StackRefusal('S3 error: Access Denied');
  return text;
}

function toChangeSet(stack: string, name: string, stackId: string, view: ChangeSetView) {
  const changes = view.changes.map(({ action, logicalId, type, physicalId, replacement }) => ({
    Type: 'Resource',
    ResourceChange: {
      ...{ Action: action, LogicalResourceId: logicalId, ResourceType: type },
      ...(physicalId !== undefined && { PhysicalResourceId: physicalId }),
      ...(action === 'Modify' && { Replacement: replacement ?? 'False' }),
    },
  }));
  const executable = view.status === 'CREATE_COMPLETE' ? 'AVAILABLE' : 'UNAVAILABLE';
  return {
    ...{ ChangeSetName: name, ChangeSetId: toArn(stack, name), StackName: stack, StackId: stackId },
    ...{ Status: view.status, ExecutionStatus: executable },
    ...(view.reason !== undefined && { StatusReason: view.reason }),
    Changes: { member: changes },
  };
}
