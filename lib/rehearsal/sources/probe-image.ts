import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceOrigin } from '../../plan/plan';
import type { Checked } from '../../problem/problem';
import { findImage } from './images/find-image';

/**
 * What stands for an image of ECR at a place that a person named. Nothing is pulled but the manifest. Problem:
 * `UnreadableImage` when it is not there or cannot be read.
 * @param tag the tag that the source follows
 */
export async function probeImage(place: string, tag: string): Promise<Checked<SourceOrigin>> {
  const found = await findImage(place, tag);
  if (found.ok) {
    const path = existsSync(place) ? resolve(place) : place;
    return { ok: true, value: { kind: 'image', path, digest: found.image.digest } };
  }
  const { reason, hint } = found;
  const message = `the image ${place}: ${reason}`;
  return { ok: false, problems: [{ code: 'UnreadableImage', message, ...(hint !== undefined && { hint }) }] };
}
