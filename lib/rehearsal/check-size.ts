import { statSync } from 'node:fs';
import type { SynthesizedAction } from '../assembly/pipeline';
import { quotas } from '../aws/codepipeline/quotas';
import type { ArtifactFile } from './action-run';

/** What decides how large an artifact may be. */
export type SizedAction = Pick<SynthesizedAction, 'category' | 'provider'>;

/**
 * Why CodePipeline would not let a source deliver, or a deploy action take, an artifact of that size; undefined when it would.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html
 */
export function checkSize(bytes: number, { category, provider }: SizedAction): string | undefined {
  const limits: Readonly<Record<string, number>> = quotas.artifactBytes;
  const limit = limits[`${category}/${provider}`];
  if (limit === undefined || bytes <= limit) return undefined;
  const verb = category === 'Source' ? 'delivers' : 'takes';
  return `has ${renderSize(bytes)}, and ${provider} ${verb} at most ${renderSize(limit)}`;
}

/** The first artifact of an action that is too large, with the reason; a file that is not there has no size. */
export function tryTooLarge(files: readonly ArtifactFile[], action: SizedAction): string | undefined {
  for (const { name, path } of files) {
    const problem = checkSize(statSync(path, { throwIfNoEntry: false })?.size ?? 0, action);
    if (problem !== undefined) return `the artifact "${name}" ${problem}`;
  }
  return undefined;
}

/** `1.5 GB` or `256 MB`, rounded up, so that what is over a limit never looks like it. */
export function renderSize(bytes: number): string {
  const [size, unit] = bytes >= 1024 ** 3 ? [bytes / 1024 ** 3, 'GB'] : [bytes / 1024 ** 2, 'MB'];
  return `${Math.ceil(size * 10) / 10} ${unit}`;
}
