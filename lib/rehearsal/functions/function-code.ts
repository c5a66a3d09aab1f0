import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SynthesizedFunction } from '../../assembly/function';
import { unzip } from '../store/unzip';

/**
 * Lays a function's code out in a directory of its own, as Lambda does in `/var/task`, and tells where it lies.
 *
 * A copy: in the place where the assembly stands, Node.js would heed the `package.json` of the person's project and
 * find modules that the function does not have on AWS.
 * @throws when the assembly does not have the code, or when its zip is damaged.
 */
export async function layOutCode(fn: SynthesizedFunction, directory: string): Promise<string> {
  const root = join(directory, 'task');
  await mkdir(root, { recursive: true });
  // The nearest package.json of code that has none of its own.
  await writeFile(join(directory, 'package.json'), '{}\n');
  if (fn.code !== undefined) await copy(fn.code, root);
  else if (fn.inlineCode !== undefined) await writeFile(join(root, inlineFile(fn.runtime)), fn.inlineCode);
  else throw new Error(`the code of the function ${fn.name} is not in the assembly`);
  return root;
}

async function copy(code: string, root: string): Promise<void> {
  if ((await stat(code)).isDirectory()) await cp(code, root, { recursive: true, verbatimSymlinks: true });
  else await unzip(code, root);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html */
function inlineFile(runtime: string): string {
  return runtime.startsWith('python') ? 'index.py' : 'index.js';
}
