import { nearest } from '../../problem/nearest';
import type { Mistake } from './mistake';
import { isMap, type Path, valueAt } from './path';

/** A guess at what a person meant, so that the rest of a definition can be checked in the same run. */
export interface Repair {
  /** Where something was filled in or left out: what is found there is not the person's. */
  readonly path: Path;
  /** Whether something may be gone that other places refer to, so that "there is no such thing" cannot be said any more. */
  readonly lossy: boolean;
}

/** Changes `root` so that the mistake is gone; the same mistake again means that the guess before was no help. */
export function repair(root: unknown, mistake: Mistake, attempt: number): Repair | undefined {
  switch (mistake.kind) {
    case 'unknown key':
      return renameOrDrop(root, mistake.path, mistake.key, mistake.known);
    case 'missing key':
      return fillOrClimb(root, [...mistake.path, mistake.key], attempt);
    case 'several choices':
      return dropOthers(root, mistake.path, mistake.keys);
    case 'no choice':
      return fillOrClimb(root, mistake.path, attempt);
    case 'wrong type':
      return quote(root, mistake) ?? fillOrClimb(root, mistake.path, attempt);
    default:
      return fillOrClimb(root, mistake.path, attempt);
  }
}

/** What stands in for something that cannot be read, by the key that it stands under or the list that it is an entry of. */
const fillers: Readonly<Record<string, unknown>> = {
  actions: [{ approve: 'unknown' }],
  after: 'unknown',
  alarms: ['unknown'],
  allow: [{ actions: ['unknown:Unknown'], resources: 'unknown' }],
  application: 'unknown',
  ask: [{ email: 'unknown@acme.example' }],
  bitbucket: 'unknown/unknown',
  bucket: 'unknown',
  buildspec: 'unknown',
  codecommit: 'unknown',
  cluster: 'unknown',
  commands: ['unknown'],
  compatible: 'backward',
  connection: 'unknown',
  container: 'unknown',
  ecr: { repository: 'unknown' },
  email: 'unknown@acme.example',
  exports: ['unknown'],
  github: 'unknown/unknown',
  gitlab: 'unknown/unknown',
  group: 'unknown',
  junit: ['unknown'],
  key: 'unknown',
  manifests: ['unknown'],
  name: 'unknown',
  notify: [{ email: 'unknown@acme.example' }],
  parallel: [{ approve: 'unknown' }],
  prefix: 'unknown',
  recipe: 'npm',
  record: 'version',
  repository: 'unknown',
  run: ['unknown'],
  s3: { bucket: 'unknown' },
  service: 'unknown',
  source: { s3: { bucket: 'unknown', key: 'unknown' } },
  stack: 'unknown',
  stages: [{ name: 'unknown', actions: [{ approve: 'unknown' }] }],
  tag: { unknown: 'unknown' },
  template: 'unknown',
  when: ['failed'],
};

/** What stands in for a target that cannot be read, so that its deploy still says what it deploys to. */
const targets: Readonly<Record<string, unknown>> = {
  ami: { group: 'unknown', template: 'lt-00000000' },
  beanstalk: { application: 'unknown', environment: 'unknown' },
  cdk: { stacks: 'unknown' },
  cloudformation: { template: 'unknown', stack: 'unknown', role: 'arn:aws:iam::111122223333:role/unknown' },
  codedeploy: { application: 'unknown', group: 'unknown' },
  ec2: { spec: 'unknown', tag: { unknown: 'unknown' } },
  ecs: { cluster: 'unknown', service: 'unknown', container: 'unknown' },
  eks: { cluster: 'unknown', kubectl: { manifests: 'unknown' } },
  lambda: { function: 'unknown', alias: 'unknown' },
};

/** Keys whose loss cannot make anything else look missing. */
const harmless = new Set([
  'account',
  'region',
  'ask',
  'notify',
  'tags',
  'keep',
  'mode',
  'timeout',
  'reports',
  'junit',
  'when',
  'run',
  'recipe',
  'commands',
  'buildspec',
  'runtimes',
  'connection',
  'message',
  'link',
  'email',
  'record',
]);

/** A number or a truth value where text should stand becomes the text. */
function quote(root: unknown, { path, expected }: Mistake & { kind: 'wrong type' }): Repair | undefined {
  if (!expected.startsWith('text')) return undefined;
  const value = valueAt(root, path);
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  put(root, path, String(value));
  return { path, lossy: false };
}

function renameOrDrop(root: unknown, path: Path, key: string, known: readonly string[]): Repair {
  const map = valueAt(root, path);
  if (!isMap(map)) return { path: [...path, key], lossy: false };
  const meant = nearest(key, known);
  const isRenamed = meant !== undefined && !Object.hasOwn(map, meant);
  if (isRenamed) map[meant] = map[key];
  delete map[key];
  return { path: [...path, isRenamed ? meant : key], lossy: false };
}

function dropOthers(root: unknown, path: Path, [, ...others]: readonly string[]): Repair {
  const map = valueAt(root, path);
  for (const key of others) if (isMap(map)) delete map[key];
  // Only an action loses its name with its verb; a source keeps its own, and a target or a notice makes nothing.
  return { path, lossy: path.at(-2) === 'actions' || path.at(-2) === 'parallel' };
}

/** First a filler, then nothing at all, then the same one step further up. */
function fillOrClimb(root: unknown, path: Path, attempt: number): Repair | undefined {
  const target = path.slice(0, path.length - Math.floor(attempt / 2));
  const key = target.at(-1);
  if (key === undefined) return undefined;
  const filler = attempt % 2 === 0 ? fillerOf(target) : undefined;
  if (filler === undefined) drop(root, target);
  else put(root, target, filler);
  return { path: target, lossy: !isHarmless(target, filler) };
}

function isHarmless(path: Path, filler: unknown): boolean {
  const isEnvironment = path[0] === 'environments' && path.length === 2;
  return (
    (isEnvironment && filler !== undefined) || harmless.has(String(path.findLast((step) => typeof step === 'string')))
  );
}

function fillerOf(path: Path): unknown {
  const [list, key] = path.slice(-2);
  if (list === 'environments') return {};
  if (typeof key === 'string') return structuredClone(isOfAction(path) ? (targets[key] ?? fillers[key]) : fillers[key]);
  const whole = fillers[String(list)];
  return Array.isArray(whole) ? structuredClone(whole[0]) : undefined;
}

function isOfAction(path: Path): boolean {
  const list = path.at(-3);
  return list === 'actions' || list === 'parallel';
}

function put(root: unknown, path: Path, value: unknown): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(parent) && typeof key === 'number') parent[key] = value;
  else if (isMap(parent) && key !== undefined) parent[key] = value;
}

/** An entry of a list stays, emptied, so that the entries after it keep their places. */
function drop(root: unknown, path: Path): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (isMap(parent) && key !== undefined) delete parent[key];
}
