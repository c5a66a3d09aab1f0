import { S3Client } from '@aws-sdk/client-s3';
import { toSettings } from './settings';
import { zipFolder } from './zip-folder';

/** A call that hangs is left alone: 2 s to connect, a minute without a byte, then the SDK's own retries. */
const client = new S3Client({ requestHandler: { connectionTimeout: 2000, socketTimeout: 60_000 } });

/**
 * Zips the folder that the environment tells of, whatever the messages say of it: they only tell that something changed. A
 * line of the log says what became of it.
 *
 * @throws when it could not be zipped, so that the messages are handled again.
 */
export async function handler(): Promise<void> {
  const settings = toSettings(process.env);
  const outcome = await zipFolder(client, settings);
  console.log(JSON.stringify({ bucket: settings.bucket, folder: settings.folder, ...outcome }));
}
