import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionRun, ActionRunner } from '../action-run';
import { failed, succeeded } from '../outcome';
import { findImage } from '../sources/images/find-image';
import type { SourceImage } from '../sources/images/source-image';
import { zipFiles } from '../store/zip';

/**
 * Source/AWS/ECR: tells which image the tag is, in a file of its artifact and in variables.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECR.html
 */
export const ecrSource: ActionRunner = {
  key: 'Source/AWS/ECR',
  async run(run) {
    const { part, reference } = run.planned;
    if (part.kind !== 'source' || part.origin.kind !== 'image') throw new Error(`${reference} has no image`);
    const { path: place } = part.origin;
    const found = await findImage(place, toTag(run));
    if (!found.ok) return failed(`the image ${place}: ${found.reason}`);
    const variables = toVariables(run, found.image);
    await deliver(run, toDetail(variables, found.image, run.world.clock()));
    run.log(`${place} stands for ${variables.ImageURI}`);
    const { ImageDigest } = variables;
    return succeeded(variables, {
      summary: `${variables.RepositoryName} ${ImageDigest}`,
      revision: { id: ImageDigest },
    });
  },
};

function toTag({ configuration }: ActionRun): string {
  return configuration['ImageTag'] ?? 'latest';
}

function toVariables(run: ActionRun, { digest }: SourceImage) {
  const { account, region } = run.pipeline;
  const RepositoryName = run.configuration['RepositoryName'] ?? '';
  return {
    RegistryId: account,
    RepositoryName,
    ImageTag: toTag(run),
    ImageDigest: digest,
    ImageURI: `${toRegistryHost(account, run.planned.action.region ?? region)}/${RepositoryName}@${digest}`,
  };
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
function toRegistryHost(account: string, region: string): string {
  return `${account}.dkr.ecr.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html#file-reference-ecs-bluegreen */
function toDetail(variables: ReturnType<typeof toVariables>, { bytes, pushedAt }: SourceImage, now: Date) {
  const { ImageDigest, RegistryId, RepositoryName, ImageURI, ImageTag } = variables;
  return {
    ImageSizeInBytes: String(bytes),
    ImageDigest,
    Version: '1.0',
    ImagePushedAt: toMoment(pushedAt ?? now),
    RegistryId,
    RepositoryName,
    ImageURI,
    ImageTags: [ImageTag],
  };
}

/** `Mon Jan 21 20:04:00 UTC 2019`, as AWS's own example has it. */
function toMoment(date: Date): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = date.toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}

async function deliver(run: ActionRun, detail: unknown): Promise<void> {
  const file = join(run.scratch, 'imageDetail.json');
  await writeFile(file, `${JSON.stringify(detail, undefined, 4)}\n`);
  for (const { path } of run.outputs) await zipFiles([{ name: 'imageDetail.json', file }], path);
}
