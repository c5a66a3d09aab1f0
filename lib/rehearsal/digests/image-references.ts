import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/**
 * The images that a deploy's artifact names by their digests, each once: `shop/api@sha256:…`. They stand in the files that
 * CodePipeline's deploys read them from.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/file-reference.html
 */
export async function readImageReferences(zip: string): Promise<readonly string[]> {
  const archive = await openPromise(zip);
  const found: string[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      if (!FILES.test(entry.fileName) || entry.uncompressedSize > MOST_BYTES) continue;
      found.push(...imageReferences(await text(await archive.openReadStreamPromise(entry))));
    }
  } finally {
    archive.close();
  }
  return [...new Set(found)];
}

/** The images that a text names by their digests. */
export function imageReferences(content: string): readonly string[] {
  return content.match(/[\w.:/-]+@sha256:[0-9a-f]{64}/g) ?? [];
}

const FILES = /^(imagedefinitions|imageDetail|taskdef)\.json$/;

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html#limits-image-definitions-file: "100 KB" */
const MOST_BYTES = 100 * 1024;
