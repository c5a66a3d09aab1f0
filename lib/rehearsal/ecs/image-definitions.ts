import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContainerDefinition } from '../../assembly/task-definition';

/** The image of a container, as an image definitions file has it. */
export interface ImageDefinition {
  readonly name: string;
  readonly imageUri: string;
}

/**
 * Reads an image definitions file; a sentence says what is wrong with it.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html#pipelines-create-image-definitions
 */
export function readImageDefinitions(folder: string, file: string): readonly ImageDefinition[] | string {
  const path = join(folder, file);
  if (!existsSync(path)) return `Did not find the image definition file ${file} in the input artifacts ZIP file`;
  if (statSync(path).size > MOST_BYTES) return `The image definition file ${file} is larger than 100 KB`;
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (Array.isArray(parsed) && parsed.length > 0 && parsed.every(isDefinition)) return parsed;
  } catch {}
  return `The image definition file ${file} contains invalid JSON format: it is a list of {"name": …, "imageUri": …}`;
}

const MOST_BYTES = 100 * 1024;

function isDefinition(one: unknown): one is ImageDefinition {
  const { name, imageUri } = (one ?? {}) as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && typeof imageUri === 'string' && imageUri !== '';
}

/** The containers with their new images; a sentence names a container that the task definition has not. */
export function withImages(
  containers: readonly ContainerDefinition[],
  images: readonly ImageDefinition[],
): readonly ContainerDefinition[] | string {
  const names = containers.map(({ name }) => name);
  const unknown = images.find(({ name }) => !names.includes(name));
  if (unknown !== undefined) {
    return `The image definition file names the container "${unknown.name}", which the task definition has not: it has ${names.join(', ')}`;
  }
  return containers.map((container) => {
    const image = images.find(({ name }) => name === container.name)?.imageUri;
    return image === undefined ? container : { ...container, image };
  });
}
