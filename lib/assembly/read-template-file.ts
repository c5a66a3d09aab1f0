import { dirname, join } from 'node:path';
import type { Checked, Problem } from '../problem/problem';
import { parseDocument, placeOf } from './parse-document';
import { readText } from './read-text';
import { type Resource, type Template, type TemplateHeader, toMap, toTemplate } from './template';

/**
 * A template file and the files of its nested stacks, the outermost first.
 * Problems: `MissingTemplate`, `BadSyntax`, `NoResources`, `NoResourceType`, `CyclicTemplates`.
 *
 * @param assets the absolute path of each file asset, by its object key
 */
export function readTemplateFile(
  header: TemplateHeader,
  assets: ReadonlyMap<string, string>,
): Checked<readonly Template[]> {
  return read(header, assets, []);
}

function read(
  header: TemplateHeader,
  assets: ReadonlyMap<string, string>,
  outer: readonly string[],
): Checked<readonly Template[]> {
  if (outer.includes(header.file)) {
    const message = `${header.file} is a nested stack of itself: ${[...outer, header.file].join(' > ')}`;
    return { ok: false, problems: [{ code: 'CyclicTemplates', message }] };
  }
  const text = readText(header.file, 'MissingTemplate', 'template');
  if (!text.ok) {
    return text;
  }
  const document = parseDocument(text.value, header.file);
  if (!document.ok) {
    return document;
  }
  const problems = checkTemplate(document.value, text.value, header.file);
  return problems.length > 0
    ? { ok: false, problems }
    : withNested(toTemplate(document.value, header), assets, [...outer, header.file]);
}

function checkTemplate(document: unknown, text: string, file: string): readonly Problem[] {
  const resources = toMap(document)['Resources'];
  if (Object.keys(toMap(resources)).length === 0) {
    const message = 'this is no CloudFormation template: it has no Resources';
    return [{ code: 'NoResources', message, place: placeOf(text, file, ['Resources']) }];
  }
  return Object.entries(toMap(resources))
    .filter(([key, resource]) => !key.startsWith('Fn::') && typeof toMap(resource)['Type'] !== 'string')
    .map(([logicalId]) => ({
      code: 'NoResourceType',
      message: `resource "${logicalId}" has no Type`,
      place: placeOf(text, file, ['Resources', logicalId]),
      hint: 'each resource says what it is: Type: AWS::S3::Bucket',
    }));
}

function withNested(
  template: Template,
  assets: ReadonlyMap<string, string>,
  outer: readonly string[],
): Checked<readonly Template[]> {
  const nested = toNested(template, assets).map((header) => read(header, assets, outer));
  const problems = nested.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: [template, ...nested.flatMap((one) => (one.ok ? one.value : []))] };
}

function toNested(template: Template, assets: ReadonlyMap<string, string>): readonly TemplateHeader[] {
  const { stack, account, region } = template;
  return template.resources.flatMap((resource) => {
    const file = resource.type === 'AWS::CloudFormation::Stack' ? tryNestedFile(resource, template, assets) : undefined;
    const { logicalId } = resource;
    return file === undefined
      ? []
      : [{ stack: `${stack}-${logicalId}`, account, region, file, parent: { stack, logicalId } }];
  });
}

/** A nested stack's template is an asset: its key ends the URL, and the CDK's CLI has its file written into the metadata. */
function tryNestedFile(
  { metadata, properties }: Resource,
  { file }: Template,
  assets: ReadonlyMap<string, string>,
): string | undefined {
  const path = metadata['aws:asset:path'];
  if (typeof path === 'string') {
    return join(dirname(file), path);
  }
  const [key = ''] = /[0-9a-f]{64}\.json/.exec(JSON.stringify(properties['TemplateURL'] ?? '')) ?? [];
  return assets.get(key);
}
