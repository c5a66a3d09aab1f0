import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import type { ActionRun, ActionRunner, ArtifactFile } from '../action-run';
import { failed, type Outcome, succeeded } from '../outcome';
import { exportZip } from '../sources/export-zip';
import { prepareRepository } from '../sources/prepare-repository';
import { toHome } from '../store/home';

/**
 * Source/AWS/S3: a zip as it is, or the files of a repository or a folder, zipped.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-S3.html
 */
export const s3Source: ActionRunner = {
  key: 'Source/AWS/S3',
  async run(run) {
    const [output] = run.outputs;
    if (output === undefined) return failed('it has no output artifact', 'ConfigurationError');
    const refused = await deliver(run, output);
    return refused === undefined ? describe(run, output) : failed(refused);
  },
};

/** @returns why it could not be delivered */
async function deliver(run: ActionRun, output: ArtifactFile): Promise<string | undefined> {
  const { part, reference } = run.planned;
  if (part.kind !== 'source') throw new Error(`${reference} has no origin`);
  if (part.origin.kind === 'image') return `${part.origin.path} is an image, where a zip or a folder must be`;
  if (part.origin.kind === 'zip') {
    if (!existsSync(part.origin.path)) return `${part.origin.path} is not there any more`;
    await copyFile(part.origin.path, output.path);
    return undefined;
  }
  const { executionId, scratch, world } = run;
  const prepared = await prepareRepository(part.origin, { home: toHome(world.home), executionId, scratch });
  if (!prepared.ok) return prepared.reason;
  await exportZip(prepared.repository, prepared.commit.id, output.path);
  return undefined;
}

async function describe(run: ActionRun, output: ArtifactFile): Promise<Outcome> {
  const content = await readFile(output.path);
  const eTag = createHash('md5').update(content).digest('hex');
  // A version's id is opaque; the same content gets the same one here.
  const versionId = createHash('sha256').update(content).digest('base64url').slice(0, 32);
  const object = `s3://${run.configuration['S3Bucket'] ?? ''}/${run.configuration['S3ObjectKey'] ?? ''}`;
  run.log(`${content.length} bytes stand for ${object}`);
  return succeeded({ ETag: eTag, VersionId: versionId }, { summary: object, revision: { id: versionId } });
}
