import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/conveyor';

const read = (...path: readonly string[]) =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8')) as Record<string, unknown>;
const { app, context } = read('cdk.json') as { app: string; context: Record<string, unknown> };

test('cdk.json carries the flags that this version of the CDK recommends', () => {
  expect(context).toMatchObject(read('node_modules', 'aws-cdk-lib', 'recommended-feature-flags.json'));
});

test('no action’s role trusts the whole account', () => {
  expect(context['@aws-cdk/pipelines:reduceStageRoleTrustScope']).toBe(true);
});

test('nothing type-checks at synthesis', () => {
  expect(app).toBe('node -r ts-node/register bin/app.ts');
  expect(read('tsconfig.json')['ts-node']).toEqual({ swc: true });
});
