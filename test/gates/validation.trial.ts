import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../helpers/conveyor';
import { badTemplates } from '../helpers/shipped';

const work = mkdtempSync(join(tmpdir(), 'validation-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The environment of a person who has no credentials, and who left the CDK's built-in validation on. */
function environment(): NodeJS.ProcessEnv {
  const { CDK_VALIDATION: _off, AWS_PROFILE: _profile, ...rest } = process.env;
  return { ...rest, HOME: work, AWS_EC2_METADATA_DISABLED: 'true', CI: 'true' };
}

/** `cdk synth` itself, without npx. */
function synth(output: string, ...args: readonly string[]) {
  const cli = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const options = ['synth', '--quiet', '--no-notices', '--output', join(work, output), ...args];
  return spawnSync(process.execPath, [cli, ...options], { cwd: root, env: environment(), encoding: 'utf8' });
}

test('cdk synth takes the shipped definition, and the built-in validation says nothing', () => {
  const { status, stderr } = synth('good');
  expect(stderr).not.toMatch(/error|warning/i);
  expect(status).toBe(0);
  expect(readdirSync(join(work, 'good'))).toEqual(
    expect.arrayContaining(['manifest.json', 'pipeline-storefront.template.json']),
  );
  expect(reportOf('good')).toEqual([]);
});

test('the app itself exits 2 at a mistake in a definition, in its words, and synthesizes nothing', () => {
  const bad = join(work, 'bad.yaml');
  writeFileSync(bad, 'pipelines:\n  web:\n    sauce: {}\n');
  const wrong = runApp('bad', { definition: bad });
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toMatch(/bad\.yaml:3:5 \w+ {2}.*sauce/);
  expect(wrong.stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(join(work, 'bad', 'manifest.json'))).toBe(false);
});

test('and at a pipeline that is not there', () => {
  expect(runApp('unknown', { pipelines: 'storefont' })).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'UnknownPipeline  pipelines names "storefont", which the definition does not have\n' +
      '   the definition has: storefront · did you mean "storefront"?\n',
  });
});

/** The app as the CDK CLI runs it. */
function runApp(output: string, context: Readonly<Record<string, string>>) {
  const env = { ...environment(), CDK_OUTDIR: join(work, output), CDK_CONTEXT_JSON: JSON.stringify(context) };
  const app = ['-r', 'ts-node/register', 'bin/app.ts'];
  return spawnSync(process.execPath, app, { cwd: root, env, encoding: 'utf8' });
}

test('the built-in validation refuses a bad template', () => {
  const code = `
    const core = require('aws-cdk-lib/core');
    const { Resources: resources } = require(${JSON.stringify(join(badTemplates, 'validation.json'))});
    const app = new core.App({ context: require('./cdk.json').context, outdir: ${JSON.stringify(join(work, 'included'))} });
    const stack = new core.Stack(app, 'bad');
    for (const [id, { Type: type, Properties: properties }] of Object.entries(resources)) {
      new core.CfnResource(stack, id, { type, properties });
    }
    app.synth();`;
  const options = { cwd: root, env: environment(), encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], options);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/DisplayNames/);
  expect(stderr).toMatch(/MessageRetentionPeriod/);
});

/** Every violation of a synthesis's validation report; none when there is no report. */
function reportOf(output: string): readonly string[] {
  const file = join(work, output, 'validation-report.json');
  if (!existsSync(file)) return [];
  const { pluginReports } = JSON.parse(readFileSync(file, 'utf8')) as {
    pluginReports: { violations: { ruleName: string }[] }[];
  };
  return pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}
