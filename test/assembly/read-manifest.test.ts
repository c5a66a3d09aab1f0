import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_SCHEMA_VERSION, readManifest } from '../../lib/assembly/read-manifest';
import { inDirectory, known, problemsOf } from '../helpers/facts';

const standIn = { account: '111122223333', region: 'us-east-1' };
const fixtures = 'test/fixtures/assemblies';

test('stacks are read with their names and environments, stand-ins where they name none', () => {
  const { stacks, assetManifests } = known(readManifest(`${fixtures}/two-stacks`, standIn));
  expect(stacks).toEqual([
    { stack: 'site-of-the-shop', ...standIn, file: `${fixtures}/two-stacks/Site.template.json` },
    { stack: 'Pipeline', ...standIn, file: `${fixtures}/two-stacks/Pipeline.template.json` },
    {
      stack: 'Elsewhere',
      account: '222233334444',
      region: 'eu-west-1',
      file: `${fixtures}/two-stacks/Elsewhere.template.json`,
    },
  ]);
  expect(assetManifests).toEqual([`${fixtures}/two-stacks/Pipeline.assets.json`]);
});

test('an assembly that a newer CDK made is refused, with what to do', () => {
  expect(problemsOf(readManifest(`${fixtures}/newer`, standIn))).toEqual([
    {
      code: 'NewerAssembly',
      message: `${fixtures}/newer was made by a newer CDK: its manifest has version 9000.0.0, and this build reads up to 55`,
      hint: expect.stringContaining('use a newer Conveyor'),
    },
  ]);
});

test('the newest version is the one that the pinned CDK writes', () => {
  const file = 'node_modules/@aws-cdk/cloud-assembly-schema/schema/version.json';
  expect(JSON.parse(readFileSync(file, 'utf8')).revision).toBe(NEWEST_SCHEMA_VERSION);
});

test('a directory without a manifest is no assembly', () => {
  inDirectory((directory) => {
    expect(problemsOf(readManifest(directory, standIn))).toMatchObject([
      {
        code: 'NoAssembly',
        message: expect.stringContaining('manifest.json'),
        hint: expect.stringContaining('cdk synth'),
      },
    ]);
  });
});

test.each([
  ['{', 'BadSyntax'],
  ['[]', 'NoManifest'],
  ['{"name": "a web app"}', 'NoManifest'],
])('a manifest.json that holds %j is refused as %s', (text, code) => {
  inDirectory((directory) => {
    writeFileSync(join(directory, 'manifest.json'), text);
    expect(problemsOf(readManifest(directory, standIn))).toMatchObject([{ code }]);
  });
});
