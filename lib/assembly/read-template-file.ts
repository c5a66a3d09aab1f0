import { dirname, join } from 'node:path';
import type { Checked, Problem } from '../problem/problem';
import { parseDocument, placeOf } from './parse-document';
import { readText } from './read-text';
import { type Template, type TemplateHeader, toMap, toTemplate } from './template';

/** A template file and the files of its nested stacks, the outermost first. */
export function readTemplateFile(header: TemplateHeader): Checked<readonly Template[]> {
  const text = readText(header.file, 'MissingTemplate', 'template');
  if (!text.ok) {
    return text;
  }
  const document = parseDocument(text.value, header.file);
  if (!document.ok) {
    return document;
  }
  const problems = checkTemplate(document.value, text.value, header.file);
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  return withNested(toTemplate(document.value, header));
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

/** A nested stack's template is an asset: the CDK names its file in the metadata of the resource that makes the stack. */
function withNested(template: Template): Checked<readonly Template[]> {
  const nested = template.resources.flatMap(({ type, metadata, logicalId }): readonly TemplateHeader[] => {
    const path = metadata['aws:asset:path'];
    if (type !== 'AWS::CloudFormation::Stack' || typeof path !== 'string') {
      return [];
    }
    const { stack, account, region } = template;
    const file = join(dirname(template.file), path);
    return [{ stack: `${stack}-${logicalId}`, account, region, file, parent: { stack, logicalId } }];
  });
  const read = nested.filter(({ file }) => file !== template.file).map(readTemplateFile);
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: [template, ...read.flatMap((one) => (one.ok ? one.value : []))] };
}
