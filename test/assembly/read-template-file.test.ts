import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplateFile } from '../../lib/assembly/read-template-file';
import { inDirectory, known, problemsOf } from '../helpers/facts';

const environment = { stack: 'shop', account: '111122223333', region: 'eu-west-1' };

function read(files: Readonly<Record<string, string>>) {
  return inDirectory((directory) => {
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(directory, name), text);
    }
    return readTemplateFile({ ...environment, file: join(directory, 'shop.yaml') }, new Map());
  });
}

test.each([['Description: nothing yet'], ['Resources: {}'], ['just a text'], ['[]'], ['']])(
  'a template %j without Resources is refused at its first line',
  (text) => {
    expect(problemsOf(read({ 'shop.yaml': text }))).toMatchObject([
      { code: 'NoResources', message: expect.stringContaining('no Resources'), place: { line: 1 } },
    ]);
  },
);

test('every resource without a type is named, with its place', () => {
  const problems = problemsOf(
    read({ 'shop.yaml': 'Resources:\n  Site: {}\n  Queue: { Type: AWS::SQS::Queue }\n  Box: 3\n' }),
  );
  expect(problems.map(({ message, place }) => [message, place?.line])).toEqual([
    ['resource "Site" has no Type', 2],
    ['resource "Box" has no Type', 4],
  ]);
});

test('the templates of nested stacks are read with it, under names of their own', () => {
  const templates = known(
    read({
      'shop.yaml': `Resources:
  Inner: { Type: AWS::CloudFormation::Stack, Metadata: { "aws:asset:path": inner.json } }
  Remote: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: https://acme.example/t.json } }`,
      'inner.json': '{ "Resources": { "Site": { "Type": "AWS::S3::Bucket" } } }',
    }),
  );
  expect(templates.map(({ stack, parent }) => [stack, parent])).toEqual([
    ['shop', undefined],
    ['shop-Inner', { stack: 'shop', logicalId: 'Inner' }],
  ]);
});

test('a nested template that is not there is a problem, and so is one that names itself for ever', () => {
  const nested = (path: string): string =>
    `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Metadata: { "aws:asset:path": ${path} } } }`;
  expect(problemsOf(read({ 'shop.yaml': nested('gone.json') }))).toMatchObject([{ code: 'MissingTemplate' }]);
  expect(problemsOf(read({ 'shop.yaml': nested('b.yaml'), 'b.yaml': nested('shop.yaml') }))).toMatchObject([
    { code: 'CyclicTemplates' },
  ]);
});
