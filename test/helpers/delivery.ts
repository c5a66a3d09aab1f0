import type { BuildAction } from '../../lib/synthesis/model/action';
import type { Delivery } from '../../lib/synthesis/model/delivery';
import type { Pipeline } from '../../lib/synthesis/model/pipeline';

/** A build of the model that takes the source and runs one command, but for what a test says. */
export function aBuild(name: string, but: Partial<BuildAction> = {}): BuildAction {
  return {
    verb: 'build',
    name,
    runOrder: 1,
    way: { kind: 'commands', commands: ['make'] },
    input: 'Source',
    artifacts: [],
    env: {},
    junit: [],
    runtimes: { nodejs: '22' },
    timeoutMinutes: 60,
    exports: [],
    ...but,
  };
}

/** The storefront's pipeline in the model's words, written by hand, but for what a test says. */
export function aPipeline(but: Partial<Pipeline> = {}): Pipeline {
  return {
    name: 'storefront',
    mode: 'QUEUED',
    keepDays: 365,
    tags: {},
    variables: [],
    sources: [
      {
        provider: 'github',
        name: 'Source',
        repository: 'acme/storefront',
        branch: 'main',
        connectionArn:
          'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11',
      },
    ],
    stages: [
      {
        name: 'Build',
        actions: [
          { verb: 'check-version', name: 'version', runOrder: 1, source: 'Source', namespace: 'version' },
          aBuild('packages', {
            runOrder: 2,
            way: { kind: 'recipe', recipe: 'lerna', run: ['lint', 'test', 'build'] },
            artifacts: [
              { name: 'site', directory: 'packages/site/dist' },
              { name: 'api', directory: 'packages/api/dist' },
            ],
          }),
        ],
      },
      {
        name: 'Verify',
        actions: [
          aBuild('unit', {
            verb: 'test',
            way: { kind: 'recipe', recipe: 'lerna', run: ['test'] },
            junit: ['**/junit.xml'],
          }),
          aBuild('lint', { verb: 'test', way: { kind: 'recipe', recipe: 'lerna', run: ['lint'] } }),
        ],
      },
      {
        name: 'Staging',
        actions: [
          {
            verb: 'deploy',
            name: 'site',
            runOrder: 1,
            environment: 'staging',
            input: 'site',
            target: { kind: 'website', name: 'site' },
          },
          aBuild('smoke', {
            verb: 'test',
            runOrder: 2,
            way: { kind: 'commands', commands: ['node scripts/smoke.js'] },
            env: { SITE_URL: [{ environment: 'staging', target: 'site', output: 'url' }] },
          }),
        ],
      },
      {
        name: 'Release',
        actions: [
          {
            verb: 'approve',
            name: 'release',
            runOrder: 1,
            ask: ['release@acme.example'],
            message: 'Release #{Source.CommitId}?',
            link: [{ environment: 'staging', target: 'site', output: 'url' }],
          },
        ],
      },
      {
        name: 'Production',
        actions: [
          {
            verb: 'deploy',
            name: 'site',
            runOrder: 1,
            environment: 'production',
            input: 'site',
            target: { kind: 'website', name: 'site' },
          },
          {
            verb: 'record',
            what: 'version',
            name: 'version',
            runOrder: 2,
            source: 'Source',
            versionNamespace: 'version',
          },
        ],
      },
    ],
    notices: [
      { kind: 'email', address: 'team@acme.example', when: ['failed', 'waiting', 'succeeded'] },
      { kind: 'slack', secret: 'storefront/slack', when: ['failed'] },
    ],
    ...but,
  };
}

/** A definition with one pipeline and two environments, each with a website, but for what a test says. */
export function aDelivery(but: Partial<Delivery> = {}): Delivery {
  return {
    name: 'storefront',
    home: { account: '111122223333', region: 'ap-northeast-2' },
    environments: [
      { name: 'staging', targets: [{ kind: 'website', name: 'site' }] },
      { name: 'production', targets: [{ kind: 'website', name: 'site' }] },
    ],
    pipelines: [aPipeline()],
    ...but,
  };
}
