import { parse } from 'yaml';

/** What an AppSpec file says of a deployment to ECS. */
export interface EcsAppspec {
  /** The text that stands for the task definition: `<TASK_DEFINITION>`, or an ARN. */
  readonly taskDefinition: string;
  /** The container that gets traffic. @default - the service's own */
  readonly container?: string;
  /** Its port. @default - the service's own */
  readonly port?: number;
  /** The functions by lifecycle event, in their order. */
  readonly hooks: readonly { readonly event: EcsLifecycleEvent; readonly function: string }[];
}

/** The lifecycle events at which a function can be called. */
export type EcsLifecycleEvent = (typeof EVENTS)[number];

const EVENTS = [
  'BeforeInstall',
  'AfterInstall',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
] as const;

/**
 * Reads the text of an AppSpec file, YAML or JSON; a sentence says what is wrong with it.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#appspec-hooks-ecs
 */
export function toEcsAppspec(text: string, file: string): EcsAppspec | string {
  const root = tryParse(text);
  if (root === undefined) return `${file} is neither YAML nor JSON`;
  const [resource] = listOf(root, 'resources').flatMap((one) => Object.values(one));
  const properties = mapOf(resource, 'properties');
  const taskDefinition = properties['taskdefinition'];
  if (String(mapOf(resource)['type']) !== 'AWS::ECS::Service')
    return `${file} names no resource of type AWS::ECS::Service`;
  if (typeof taskDefinition !== 'string') return `${file} names no TaskDefinition: write <TASK_DEFINITION> there`;
  const info = mapOf(properties['loadbalancerinfo']);
  const hooks = listOf(root, 'hooks').flatMap((one) => Object.entries(one));
  const unknown = hooks.find(([event]) => tryEvent(event) === undefined);
  if (unknown !== undefined) return `${file} has a hook for "${unknown[0]}", and ECS has ${EVENTS.join(', ')}`;
  return {
    taskDefinition,
    ...(typeof info['containername'] === 'string' && { container: info['containername'] }),
    ...(Number.isInteger(Number(info['containerport'] ?? '-')) && { port: Number(info['containerport']) }),
    hooks: hooks.flatMap(([event, name]) => {
      const known = tryEvent(event);
      return known === undefined ? [] : [{ event: known, function: String(name) }];
    }),
  };
}

type Loose = Readonly<Record<string, unknown>>;

function tryParse(text: string): Loose | undefined {
  try {
    const parsed: unknown = parse(text);
    return typeof parsed === 'object' && parsed !== null ? mapOf(parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** Keys are found in whichever case somebody wrote them: the documentation has both. */
function mapOf(from: unknown, key?: string): Loose {
  if (typeof from !== 'object' || from === null) return {};
  const lower = Object.fromEntries(Object.entries(from).map(([name, value]) => [name.toLowerCase(), value]));
  return key === undefined ? lower : mapOf(lower[key]);
}

function listOf(from: Loose, key: string): readonly Loose[] {
  const found = from[key];
  return Array.isArray(found) ? found.filter((one) => typeof one === 'object' && one !== null) : [];
}

function tryEvent(name: string): EcsLifecycleEvent | undefined {
  return EVENTS.find((event) => event.toLowerCase() === name.toLowerCase());
}
