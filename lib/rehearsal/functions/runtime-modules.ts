import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder with the modules that Lambda's Node.js runtimes bring, and with no others: what a function finds here and
 * not on AWS would make a rehearsal succeed that should fail. Undefined when `nodeModules` does not have the AWS SDK.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html#nodejs-sdk-included
 *
 * @param nodeModules the folder that has the AWS SDK
 * @param directory the folder to make
 */
export async function layOutRuntimeModules(nodeModules: string, directory: string): Promise<string | undefined> {
  if (!existsSync(join(nodeModules, '@aws-sdk'))) return undefined;
  await mkdir(directory, { recursive: true });
  for (const scope of ['@aws-sdk', '@smithy']) await symlink(join(nodeModules, scope), join(directory, scope));
  return directory;
}
