import { join } from 'node:path';
import { replaceRegistries } from '../../aws/ecr/image-uri';
import type { World } from '../action-run';
import { type Registry, type RegistryOptions, startRegistry } from '../registry/start-registry';
import { findEngine } from './find-engine';
import { runEngine } from './run-engine';
import { writeTools } from './write-tools';

/** What the containers of a rehearsal are made with. */
export interface ContainersOptions extends RegistryOptions {
  /** The folder for the tools; it is not there yet. */
  readonly tools: string;
  /** The person's environment. */
  readonly machine: World['machine'];
  /** A folder for what is thrown away. */
  readonly temporary: string;
}

/** What privileged builds find in a rehearsal, while it lasts. */
export interface Containers {
  /** The folder that goes first on their PATH. */
  readonly tools: string;
  readonly registry: Registry;
  /** Registries of ECR in a text → the one on loopback. */
  toLoopback(text: string): string;
  /** The digest of an image that the registry has, by `HOST/NAME:TAG` or its digest. */
  digest(image: string): Promise<string | undefined>;
  /** Stops the registry; takes the names that it gave out of the engine's own storage. */
  close(): Promise<void>;
}

/** Opens the registry that stands for ECR, and lays out the tools that lead to it and to the machine's engine. */
export async function openContainers(options: ContainersOptions): Promise<Containers> {
  const { tools, machine, temporary } = options;
  const registry = await startRegistry(options);
  const { host } = registry;
  const found = await findEngine(machine, temporary);
  await writeTools(tools, { found, host, machine });
  return {
    tools,
    registry,
    toLoopback: (text) => replaceRegistries(text, host),
    digest: (image) => findDigest(registry, image),
    close: async () => {
      await registry.close();
      if (found.ok) await forget(join(tools, 'docker'), host, { ...machine, HOME: tools });
    },
  };
}

async function findDigest(registry: Registry, image: string): Promise<string | undefined> {
  const [, name = '', tag = 'latest', digest] = /^[^/]+\/([^:@]+)(?::([^@]+))?(?:@(sha256:.+))?$/.exec(image) ?? [];
  if (!image.startsWith(`${registry.host}/`)) return undefined;
  const images = await registry.images(name);
  return images.find((one) => one.digest === digest || (digest === undefined && one.tags.includes(tag)))?.digest;
}

/** The next rehearsal has another port, so that nobody would ever use these names again: a pity if they stay. */
async function forget(docker: string, host: string, machine: World['machine']): Promise<void> {
  const run = (...words: readonly string[]) => runEngine(docker, words, { env: machine, timeout: 20_000 });
  try {
    const listed = await run('images', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}');
    const names = toNames(listed, host);
    if (names.length > 0) await run('rmi', '--force', ...names);
  } catch {}
}

/**
 * What a rehearsal's images are removed by: their IDs, since one that was also fetched by its digest would outlast its tag; an
 * image that somebody else names loses our tag alone.
 */
function toNames(listed: string, host: string): readonly string[] {
  const images = listed.split('\n').map((line) => {
    const [id = '', name = ''] = line.split(' ');
    return { id, name, own: name.startsWith(`${host}/`) };
  });
  const others = new Set(images.flatMap(({ id, name, own }) => (own || name.endsWith(':<none>') ? [] : [id])));
  const names = images.filter(({ own }) => own).map(({ id, name }) => (others.has(id) ? name : id));
  return [...new Set(names)].filter((name) => !name.endsWith(':<none>'));
}
