import type { Serving } from '../../assembly/serving';
import { toDescribedService, toDescribedTaskDefinition } from '../ecs/to-described';
import { type Answer, type Reply, refuse, reply } from './answer';
import { answerJson, type JsonInput, textOf } from './json-protocol';
import type { EndpointRequest } from './request';

/** What Amazon ECS answers from. */
export interface EcsData {
  readonly serving: Serving;
  /** The tags that were given while the rehearsal lasts, by the ARN of what has them. */
  readonly resourceTags: Map<string, Map<string, string>>;
}

/** Answers what a release asks of ECS; every other operation is undefined. */
export function answerEcs(request: EndpointRequest, data: EcsData): Promise<Answer | undefined> {
  return answerJson(request, {
    DescribeServices: (input) => describeServices(input, data),
    DescribeTaskDefinition: (input) => describeTaskDefinition(input, data),
    TagResource: (input) => tagResource(input, data),
    ListTagsForResource: (input) => listTags(input, data),
  });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html */
function describeServices(input: JsonInput, { serving }: EcsData): Reply {
  const cluster = bare(textOf(input, 'cluster') ?? 'default');
  const asked = Array.isArray(input['services']) ? input['services'].map(String) : [];
  const found = (name: string) =>
    serving.services.find((one) => one.cluster === cluster && (one.name === bare(name) || one.arn === name));
  return reply({
    services: asked.flatMap((name) => {
      const service = found(name);
      return service === undefined ? [] : [toDescribedService(service)];
    }),
    failures: asked.filter((name) => found(name) === undefined).map((arn) => ({ arn, reason: 'MISSING' })),
  });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html */
function describeTaskDefinition(input: JsonInput, { serving }: EcsData): Reply {
  const asked = textOf(input, 'taskDefinition') ?? '';
  const family = bare(asked).replace(/:\d+$/, '');
  const found = serving.taskDefinitions.find((one) => one.arn === asked || one.family === family);
  if (found === undefined) return refuse('ClientException', 'Unable to describe task definition.');
  return reply({ taskDefinition: toDescribedTaskDefinition(found), tags: [] });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html */
function tagResource(input: JsonInput, { resourceTags }: EcsData): Reply {
  const arn = textOf(input, 'resourceArn') ?? '';
  const tags = resourceTags.get(arn) ?? new Map<string, string>();
  const given = Array.isArray(input['tags']) ? (input['tags'] as readonly JsonInput[]) : [];
  for (const tag of given) tags.set(textOf(tag, 'key') ?? '', textOf(tag, 'value') ?? '');
  resourceTags.set(arn, tags);
  return reply({});
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTagsForResource.html */
function listTags(input: JsonInput, { resourceTags }: EcsData): Reply {
  const tags = [...(resourceTags.get(textOf(input, 'resourceArn') ?? '') ?? [])];
  return reply({ tags: tags.map(([key, value]) => ({ key, value })) });
}

/** The name at the end of an ARN. */
function bare(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
