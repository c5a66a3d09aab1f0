import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAt } from '../../assembly/resolved';
import { type ContainerDefinition, capitalized, toContainerDefinitions } from '../../assembly/task-definition';

/** Images by the words that stand for them in a task definition: `IMAGE1_NAME`. */
export type ImagesByWord = ReadonlyMap<string, string>;

/**
 * Reads the image's URI of an image detail file; a sentence says what is wrong with it.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html#file-reference-ecs-bluegreen
 */
export function readImageUri(folder: string, artifact: string): { readonly uri: string } | string {
  const path = join(folder, 'imageDetail.json');
  if (!existsSync(path)) return `the artifact "${artifact}" has no imageDetail.json`;
  try {
    const { ImageURI: uri } = JSON.parse(readFileSync(path, 'utf8')) as { readonly ImageURI?: unknown };
    if (typeof uri === 'string' && uri !== '') return { uri };
  } catch {}
  return `imageDetail.json of the artifact "${artifact}" names no image: it is {"ImageURI": …}`;
}

/** The containers of a task definition file, its words replaced by images; a sentence says what is wrong with it. */
export function toTemplateContainers(
  text: string,
  file: string,
  images: ImagesByWord,
): readonly ContainerDefinition[] | string {
  const missing = [...images.keys()].find((word) => !text.includes(`<${word}>`));
  if (missing !== undefined) return `${file} has no <${missing}>, in whose place the image would come`;
  const filled = text.replace(/<([A-Za-z0-9_]+)>/g, (written, word: string) => images.get(word) ?? written);
  try {
    const containers = toContainerDefinitions(listAt(capitalized(JSON.parse(filled)), 'ContainerDefinitions'));
    return containers.length > 0 ? containers : `${file} has no containerDefinitions`;
  } catch {
    return `${file} contains invalid JSON format`;
  }
}
