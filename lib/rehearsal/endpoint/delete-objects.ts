import { rm } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';
import type { Answer } from './answer';
import { tryObject } from './bucket-object';
import { toXmlAnswer } from './query-protocol';

/**
 * Deletes the objects that a `<Delete>` names from a bucket's folder; one that is not there counts as deleted.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
 */
export async function deleteObjects(folder: string, body: string): Promise<Answer> {
  const { keys, quiet } = parse(body);
  for (const key of keys) {
    const object = await tryObject(folder, key);
    if (object !== undefined) await rm(object.path);
  }
  return toXmlAnswer(200, { DeleteResult: quiet ? '' : { Deleted: keys.map((Key) => ({ Key })) } });
}

function parse(body: string): { readonly keys: readonly string[]; readonly quiet: boolean } {
  const parser = new XMLParser({ isArray: (name) => name === 'Object', parseTagValue: false, trimValues: false });
  const { Object: objects = [], Quiet: quiet } = parser.parse(body)?.Delete ?? {};
  const keys = (objects as readonly { readonly Key: unknown }[]).map(({ Key }) => String(Key));
  return { keys, quiet: quiet === 'true' };
}
