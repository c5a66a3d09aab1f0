import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { functionsOf } from '../../../lib/synthesis/constructs/functions/bundles';
import type { Delivery } from '../../../lib/synthesis/model/delivery';
import type { Pipeline } from '../../../lib/synthesis/model/pipeline';
import { readRecipes } from '../../../lib/synthesis/recipes/read-recipes';
import { addStacks } from '../../../lib/synthesis/stacks/add-stacks';
import { root } from '../../helpers/conveyor';
import { deliveryOf, withPipeline } from '../../helpers/definition';
import { aBuild, aDelivery, aDirectory, anEnvironment, aPipeline } from '../../helpers/delivery';
import { anApp } from '../../helpers/stack';

const recipes = readRecipes(join(root, 'buildspec'));
const functions = functionsOf(root);

function synthesize(delivery: Delivery, chosen?: readonly string[]): CloudAssembly {
  const app = anApp();
  const pipelines = delivery.pipelines.filter(({ name }) => chosen?.includes(name) ?? true);
  addStacks(app, delivery, { recipes, functions, pipelines });
  return app.synth();
}

/** Another pipeline, which builds, deploys to a bucket that exists, and reads where a site of staging is. */
const docs = aPipeline({
  name: 'docs',
  notices: [],
  stages: [
    {
      name: 'Build',
      actions: [
        aBuild('docs', {
          artifacts: [aDirectory('docs', 'dist')],
          env: {
            SITE: [{ environment: 'staging', target: 'site', output: 'url' }],
            SELF: [{ environment: 'staging', target: 'docs', output: 'url' }],
          },
        }),
      ],
    },
    {
      name: 'Publish',
      actions: [
        {
          verb: 'deploy',
          name: 'docs',
          runOrder: 1,
          environment: 'staging',
          input: 'docs',
          target: { kind: 'bucket', name: 'docs', bucketName: 'acme-docs', url: 'https://docs.acme.example' },
        },
      ],
    },
  ],
});

const delivery = aDelivery({ pipelines: [aPipeline(), docs] });
const all = synthesize(delivery);
const one = synthesize(delivery, ['docs']);
const bytes = (assembly: CloudAssembly, stack: string) =>
  readFileSync(join(assembly.directory, `${stack}.template.json`), 'utf8');

test('one stack for each environment, one for each pipeline', () => {
  expect(all.stacks.map(({ stackName }) => stackName).sort()).toEqual([
    'environment-storefront-production',
    'environment-storefront-staging',
    'pipeline-docs',
    'pipeline-storefront',
  ]);
});

test('pipelines that are not chosen are left out; environment stacks stay the same byte for byte', () => {
  expect(one.stacks.map(({ stackName }) => stackName).sort()).toEqual([
    'environment-storefront-production',
    'environment-storefront-staging',
    'pipeline-docs',
  ]);
  for (const environment of ['environment-storefront-staging', 'environment-storefront-production']) {
    expect(bytes(one, environment)).toBe(bytes(all, environment));
  }
  expect(bytes(one, 'pipeline-docs')).toBe(bytes(all, 'pipeline-docs'));
});

test('a pipeline is deployed after the environments of which it speaks, and after no other', () => {
  const dependencies = (stack: string) => all.getStackByName(stack).dependencies.map(({ id }) => id);
  expect(dependencies('pipeline-docs')).toEqual(
    expect.not.arrayContaining(['environment-storefront-production', 'pipeline-storefront']),
  );
  expect(dependencies('pipeline-docs')).toContain('environment-storefront-staging');
  expect(dependencies('pipeline-storefront')).toEqual(
    expect.arrayContaining(['environment-storefront-staging', 'environment-storefront-production']),
  );
});

test('what a pipeline reads of an environment is what that environment exports', () => {
  const { Outputs: outputs } = JSON.parse(bytes(all, 'environment-storefront-staging')) as {
    Outputs: Record<string, { Export?: { Name: string } }>;
  };
  const exported = Object.values(outputs).flatMap(({ Export: given }) => (given === undefined ? [] : [given.Name]));
  const imports = [...bytes(all, 'pipeline-docs').matchAll(/"Fn::ImportValue": "([^"]+)"/g)].map(([, name]) => name);
  expect(exported).toHaveLength(3);
  expect(imports).toHaveLength(1);
  expect(exported).toContain(imports[0]);
  expect(bytes(all, 'pipeline-docs')).toContain('https://docs.acme.example');
});

test('stacks live at home, or wherever the CLI deploys to', () => {
  expect(all.getStackByName('pipeline-docs').environment).toMatchObject({
    account: '111122223333',
    region: 'ap-northeast-2',
  });
  const anywhere = synthesize(aDelivery({ home: {}, pipelines: [docs] }));
  expect(anywhere.getStackByName('pipeline-docs').environment).toMatchObject({
    account: 'unknown-account',
    region: 'unknown-region',
  });
});

test('an environment without targets of its own has no stack', () => {
  const bare = aDelivery({ environments: [anEnvironment('staging')], pipelines: [withoutSite()] });
  expect(synthesize(bare).stacks.map(({ stackName }) => stackName)).toEqual(['pipeline-docs']);
});

/** The same pipeline, but that it reads nothing of the site. */
function withoutSite(): Pipeline {
  const [, publish] = docs.stages;
  const build = { name: 'Build', actions: [aBuild('docs', { artifacts: [aDirectory('docs', 'dist')] })] };
  return { ...docs, stages: publish === undefined ? [build] : [build, publish] };
}

test('synthesis asks nothing of an account', () => {
  expect(all.manifest.missing).toBeUndefined();
});

test('the pipeline of pull requests is a stack of its own that nothing of an environment, and no secret, is within reach of', () => {
  const proposed = deliveryOf(
    withPipeline(
      'source: { github: acme/shop, connection: "arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11" }',
      'triggers: [{ push: {} }, { pull-request: {} }]',
      'notify: [{ slack: acme/hook, when: [succeeded] }]',
      'stages:',
      '  - name: Build',
      '    actions:',
      '      - { build: site, commands: [make], artifacts: { site: dist } }',
      '      - { build: keyed, commands: [make], env: { API_TOKEN: { secret: acme/key } } }',
      '  - name: Staging',
      '    environment: staging',
      '    actions:',
      '      - { deploy: site, s3: { website: {} } }',
      '      - { test: smoke, commands: [make], env: { SITE: "${staging.site.url}" } }',
      '      - { approve: release, ask: [{ email: a@acme.example }] }',
    ),
  );
  const assembly = synthesize(proposed, ['shop-pull-request']);
  const stack = assembly.getStackByName('pipeline-shop-pull-request');
  expect(stack.dependencies.map(({ id }) => id).filter((id) => id.startsWith('environment'))).toEqual([]);
  const text = bytes(assembly, 'pipeline-shop-pull-request');
  expect(text).toContain('"Value": "shop-pull-request"');
  expect(text).not.toMatch(/ImportValue|secretsmanager|website|staging|sns|acme\/hook|acme\/key/);
  const { Resources: resources } = JSON.parse(text) as { Resources: Record<string, { Type: string }> };
  const projects = Object.values(resources).filter(({ Type }) => Type === 'AWS::CodeBuild::Project');
  // The build, and what refuses the pull requests of forks.
  expect(projects).toHaveLength(2);
  expect(assembly.stacks.map(({ stackName }) => stackName)).not.toContain('pipeline-shop');
});
