import { existsSync } from 'node:fs';
import { fullName } from '../../assembly/pipeline';
import type { PlannedAction } from '../../plan/plan';
import type { ArtifactFile } from '../action-run';
import { toArtifact } from '../do-action';
import type { PlanRun } from '../plan-run';
import { readDigest } from '../registry/digest';
import type { ArtifactDigest } from './artifact-digest';
import { readImageReferences } from './image-references';

/** What an action deploys, as far as it can be named by its bytes. */
export interface DeployedArtifacts {
  /** The input artifacts of a deploy. */
  readonly artifacts: readonly ArtifactDigest[];
  /** The images that they name by digest: `shop/api@sha256:…`. */
  readonly images: readonly string[];
  /** What is wrong when an earlier deploy took other bytes under the same name. */
  readonly difference?: string;
}

/** The digests of what an action deploys; nothing of an action of another category. */
export async function digestInputs(run: PlanRun, { action }: PlannedAction): Promise<DeployedArtifacts> {
  if (action.category !== 'Deploy') return { artifacts: [], images: [] };
  const files = action.inputs.map(toArtifact(run)).filter(({ path }) => existsSync(path));
  const artifacts = await Promise.all(files.map(toDigest));
  const images = (await Promise.all(files.map(({ path }) => tryImages(path)))).flat();
  const differences = artifacts.map(({ name, digest }) => run.digests.enter(name, digest, fullName(action)));
  const difference = differences.find((one) => one !== undefined);
  return { artifacts, images, ...(difference !== undefined && { difference }) };
}

async function toDigest({ name, path }: ArtifactFile): Promise<ArtifactDigest> {
  return { name, digest: await readDigest(path) };
}

/** An artifact need not be a zip: an object is delivered as it is. */
async function tryImages(path: string): Promise<readonly string[]> {
  try {
    return await readImageReferences(path);
  } catch {
    return [];
  }
}
