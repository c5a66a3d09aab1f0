import { join } from 'node:path';
import { z } from 'zod';
import type { ActionRun, ActionRunner } from '../action-run';
import { findProduct, keepVersion } from '../catalog/product-store';
import { failed, type Outcome, succeeded } from '../outcome';
import { tryTemplateError } from '../stacks/check-template';
import { StackRefusal } from '../stacks/stack-service';
import { parseTemplateBody } from '../stacks/template-body';
import { toFileName } from '../store/file-name';
import { toHome } from '../store/home';
import { readFileOf } from './cloudformation/artifact-file';
import { ConfigurationFault } from './cloudformation/configuration-fault';
import { tellTransforms } from './cloudformation/tell-transforms';

/**
 * Deploy/AWS/ServiceCatalog: validates the template as CloudFormation does, and keeps it as a version of the product.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ServiceCatalog.html
 */
export const serviceCatalog: ActionRunner = {
  key: 'Deploy/AWS/ServiceCatalog',
  async run(run) {
    const product = run.configuration['ProductId'];
    if (product === undefined) return failed('it names no product', 'ConfigurationError');
    try {
      return await makeVersion(run, product);
    } catch (error) {
      if (error instanceof ConfigurationFault) return failed(error.message, 'ConfigurationError');
      if (error instanceof StackRefusal) return failed(`${product}: ${error.message}`, error.code);
      throw error;
    }
  },
};

async function makeVersion(run: ActionRun, product: string): Promise<Outcome> {
  const { name, description, path } = await readVersion(run);
  const template = await readInput(run, path);
  const fault = tryTemplateError(parseTemplateBody(template), Buffer.byteLength(template));
  if (fault !== undefined) throw new StackRefusal(fault);
  tellTransforms(run, template);
  const folder = folderOf(run);
  const before = findProduct(folder, product).versions;
  if (before.some((version) => version.name === name))
    run.log(`${product} had a version ${name}: this one is in its place`);
  keepVersion(folder, product, { name, description, template, execution: run.executionId });
  run.log(`${product}: version ${name} from ${path}, which is kept, and offered to nobody`);
  return succeeded({}, { summary: `${product}: version ${name}` });
}

interface Version {
  readonly name: string;
  readonly description: string;
  /** The template in the artifact. */
  readonly path: string;
}

async function readVersion(run: ActionRun): Promise<Version> {
  const { ConfigurationFilePath: file, ProductType: type = 'CLOUD_FORMATION_TEMPLATE' } = run.configuration;
  const { ProductVersionName: name = '', ProductVersionDescription: description = '' } = run.configuration;
  if (file !== undefined) return parseVersion(file, await readInput(run, file));
  const path = run.configuration['TemplateFilePath'];
  if (path === undefined) throw new ConfigurationFault('it has neither TemplateFilePath nor ConfigurationFilePath');
  return checked({ name, description, path }, type);
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/tutorials-S3-servicecatalog.html */
const fileSchema = z.object({
  SchemaVersion: z.string(),
  ProductVersionName: z.string(),
  ProductVersionDescription: z.string().default(''),
  ProductType: z.string(),
  Properties: z.object({ TemplateFilePath: z.string() }),
});

function parseVersion(file: string, text: string): Version {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigurationFault(`${file} is no JSON: ${(error as Error).message}`);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const keys = parsed.error.issues.map(({ path }) => path.join('.'));
    throw new ConfigurationFault(`${file} does not say ${keys.join(', ')} as text`);
  }
  const {
    ProductVersionName: name,
    ProductVersionDescription: description,
    ProductType: type,
    Properties,
  } = parsed.data;
  return checked({ name, description, path: Properties.TemplateFilePath }, type);
}

function checked(version: Version, type: string): Version {
  if (type !== 'CLOUD_FORMATION_TEMPLATE') {
    throw new ConfigurationFault(
      `its ProductType is "${type}", and only templates of CloudFormation are made versions here`,
    );
  }
  if (/^\S+$/.test(version.name)) return version;
  throw new ConfigurationFault(`"${version.name}" is no ProductVersionName: it has no spaces`);
}

/** A file of the only input; a slash before it means nothing. */
function readInput(run: ActionRun, path: string): Promise<string> {
  return readFileOf(run, run.inputs[0]?.name ?? '', path.replace(/^\/+/, ''));
}

function folderOf({ pipeline, planned, world }: ActionRun): string {
  const region = planned.action.region ?? pipeline.region;
  return join(toHome(world.home).stacks, toFileName(pipeline.account), toFileName(region));
}
