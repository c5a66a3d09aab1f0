import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { CodePipelineEvent } from 'aws-lambda';
import { ZipFile } from 'yazl';

type Job = CodePipelineEvent['CodePipeline.job'];

/** Puts files into the first artifact of a job, with the credentials that the job brings. @throws when it makes none. */
export async function handOn(job: Job, files: ReadonlyMap<string, string>): Promise<void> {
  const { artifactCredentials, outputArtifacts } = job.data;
  const { accessKeyId, secretAccessKey, sessionToken = '' } = artifactCredentials;
  const location = outputArtifacts[0]?.location.s3Location;
  if (location === undefined) throw new Error('the action makes no artifact');
  const s3 = new S3Client({ credentials: { accessKeyId, secretAccessKey, sessionToken } });
  const { bucketName: Bucket, objectKey: Key } = location;
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: await zip(files), ContentType: 'application/zip' }));
}

async function zip(files: ReadonlyMap<string, string>): Promise<Buffer> {
  const zipped = new ZipFile();
  for (const [name, text] of files) zipped.addBuffer(Buffer.from(text), name, { mode: 0o100644 });
  zipped.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zipped.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
