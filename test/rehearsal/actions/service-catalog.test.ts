import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProduct } from '../../../lib/rehearsal/catalog/product-store';
import { deployFiles } from '../../helpers/deploy-files';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { TABLE } from '../../helpers/stacks';

const directory = temporaryDirectory();
// https://docs.aws.amazon.com/codepipeline/latest/userguide/tutorials-S3-servicecatalog.html
const said = {
  ...{ SchemaVersion: '1.0', ProductVersionName: 'v2', ProductVersionDescription: 'by a file' },
  ...{ ProductType: 'CLOUD_FORMATION_TEMPLATE', Properties: { TemplateFilePath: '/table.yaml' } },
};
const files = {
  'table.yaml': TABLE,
  'empty.yaml': 'Resources: {}',
  'version.json': JSON.stringify(said),
  'part.json': JSON.stringify({ ...said, Properties: {} }),
  'terraform.json': JSON.stringify({ ...said, ProductType: 'EXTERNAL' }),
};
const product = { Provider: 'ServiceCatalog', ProductId: 'prod-a' };
const version = { ...product, TemplateFilePath: 'table.yaml', ProductVersionName: 'v1' };
const deploy = (...actions: readonly Readonly<Record<string, string>>[]) => deployFiles(directory, files, actions);

test('a version is kept, of a template or of what a file says of it', async () => {
  const actions = await deploy(version, { ...product, ConfigurationFilePath: 'version.json' }, version);
  expect(actions.map(({ summary }) => summary)).toEqual([
    'prod-a: version v1',
    'prod-a: version v2',
    'prod-a: version v1',
  ]);
  const folder = join(directory, '.conveyor/stacks/111122223333/ap-northeast-2');
  const { versions } = findProduct(folder, 'prod-a');
  expect(versions.map(({ name, description }) => [name, description])).toEqual([
    ['v2', 'by a file'],
    ['v1', ''],
  ]);
  expect(versions[0]?.template).toBe(TABLE);
  expect(readFileSync(actions[2]?.log ?? '', 'utf8')).toContain('prod-a had a version v1: this one is in its place');
});

test.each([
  [{ ...version, TemplateFilePath: 'empty.yaml' }, 'prod-a: Template format error: At least one Resources member'],
  [{ ...version, TemplateFilePath: 'none.yaml' }, 'File [none.yaml] does not exist in artifact [templates]'],
  [{ ...version, ProductVersionName: 'v 1' }, '"v 1" is no ProductVersionName: it has no spaces'],
  [product, 'it has neither TemplateFilePath nor ConfigurationFilePath'],
  [{ ...product, ConfigurationFilePath: 'table.yaml' }, 'table.yaml is no JSON'],
  [{ ...product, ConfigurationFilePath: 'part.json' }, 'part.json does not say Properties.TemplateFilePath as text'],
  [{ ...product, ConfigurationFilePath: 'terraform.json' }, 'its ProductType is "EXTERNAL"'],
  [{ Provider: 'ServiceCatalog' }, 'it names no product'],
])('%j is refused', async (configuration, reason) => {
  const [action] = await deploy(configuration as Readonly<Record<string, string>>);
  expect(action?.reason).toContain(reason);
});
