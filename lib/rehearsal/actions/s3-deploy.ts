import { copyFile, mkdir, readlink, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { ActionRun, ActionRunner } from '../action-run';
import { tryKeyPath } from '../endpoint/bucket-object';
import { type ObjectMetadata, recordMetadata } from '../endpoint/object-metadata';
import { failed, type Outcome, succeeded } from '../outcome';
import { toContentType } from '../site/content-type';
import { unzip } from '../store/unzip';
import { listFiles } from '../store/zip';

/**
 * Deploy/AWS/S3: puts an artifact's files, or its zip, into the folder that stands for the bucket. Nothing is deleted.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-S3Deploy.html
 */
export const s3Deploy: ActionRunner = {
  key: 'Deploy/AWS/S3',
  async run(run) {
    const [input] = run.inputs;
    const { BucketName: bucket, ObjectKey: objectKey = '', Extract: extract = 'false' } = run.configuration;
    if (input === undefined) return failed('it has no input artifact', 'ConfigurationError');
    if (bucket === undefined) return failed('it names no bucket', 'ConfigurationError');
    if (extract.toLowerCase() === 'true') return deployFiles(run, input.path, bucket, objectKey);
    if (objectKey === '') return failed('without Extract it needs an ObjectKey', 'ConfigurationError');
    return deploy(run, bucket, [{ key: objectKey, file: input.path }], objectKey);
  },
};

/** One object on its way into a bucket. */
interface Upload {
  readonly key: string;
  /** The absolute path of the file whose bytes it gets. */
  readonly file: string;
}

async function deployFiles(run: ActionRun, artifact: string, bucket: string, objectKey: string): Promise<Outcome> {
  const files = join(run.scratch, 'files');
  await unzip(artifact, files);
  const prefix = objectKey.replace(/\/+$/, '');
  const uploads: Upload[] = [];
  for (const name of await listFiles(files)) {
    const file = await tryFile(files, name);
    if (file === undefined) run.log(`left out ${name}: a link to something that is no file of the artifact`);
    else uploads.push({ key: prefix === '' ? name : `${prefix}/${name}`, file });
  }
  return deploy(run, bucket, uploads, prefix === '' ? '' : `${prefix}/`);
}

/** S3 knows no links: what a link within the artifact leads to is uploaded. */
async function tryFile(root: string, name: string): Promise<string | undefined> {
  const path = join(root, name);
  if ((await readlink(path).catch(() => undefined)) === undefined) return path;
  const [target, within] = await Promise.all([realpath(path).catch(() => undefined), realpath(root)]);
  if (target === undefined || !target.startsWith(within + sep)) return undefined;
  return (await stat(target)).isFile() ? target : undefined;
}

async function deploy(run: ActionRun, bucket: string, uploads: readonly Upload[], place: string): Promise<Outcome> {
  const folder = await run.world.bucketFolder(bucket);
  const cacheControl = run.configuration['CacheControl'];
  const metadata = new Map<string, ObjectMetadata>();
  for (const { key, file } of uploads) {
    if (run.signal.aborted) break;
    const path = tryKeyPath(folder, key);
    if (path === undefined) return failed(`no file can stand for the key ${key}`, 'ConfigurationError');
    await put(file, path);
    metadata.set(key, toMetadata(key, cacheControl));
    run.log(`s3://${bucket}/${key}`);
  }
  await recordMetadata(folder, metadata);
  const files = metadata.size === 1 ? '1 file' : `${metadata.size} files`;
  return succeeded({}, { summary: `${files} to s3://${bucket}/${place}`, link: folder });
}

/** An object that was a folder of keys before, or the other way round, is two objects in S3; here the later one stays. */
async function put(file: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true, recursive: true });
  await copyFile(file, path);
}

function toMetadata(key: string, cacheControl: string | undefined): ObjectMetadata {
  return { contentType: toContentType(key), ...(cacheControl !== undefined && { cacheControl }) };
}
