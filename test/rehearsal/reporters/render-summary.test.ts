import pc from 'picocolors';
import { renderSummary } from '../../../lib/rehearsal/reporters/render-summary';

const style = { colors: pc.createColors(false), cwd: '/srv' };
const nothing = {
  pipeline: 'storefront',
  execution: '5f1a',
  directory: '/srv/.conveyor/executions/storefront/5f1a',
  durationMs: 61_000,
  actions: [],
  tests: { total: 0, failed: 0, skipped: 0 },
  digests: [],
  unmet: [],
  rollbacks: [],
  sites: [],
  notifications: [],
  standIns: [],
  warnings: [],
};
const action = {
  stage: 'Verify',
  log: '/srv/.conveyor/executions/storefront/5f1a/logs/Verify.log',
  standIn: false,
  story: '',
  durationMs: 1200,
};

test('everything that there is to say', () => {
  expect(
    renderSummary(
      {
        ...nothing,
        state: 'FAILED',
        actions: [
          { ...action, name: 'unit', state: 'SUCCEEDED', tests: { total: 10, failed: 0, skipped: 2 } },
          { ...action, name: 'site', state: 'FAILED', standIn: true, story: 'exit 3' },
        ],
        tests: { total: 10, failed: 0, skipped: 2 },
        digests: [],
        unmet: [],
        rollbacks: [],
        sites: [{ action: 'Staging.site', url: 'http://127.0.0.1:4001', standsFor: 'https://d1.cloudfront.net' }],
        notifications: [
          {
            channel: 'email',
            to: 'team@acme.example',
            title: 'storefront failed',
            facts: ['Stage:  Verify', 'Reason: exit 3'],
          },
          { channel: 'slack', title: 'storefront failed', facts: [] },
        ],
        standIns: [{ action: 'Verify.site', provider: 'ECS', command: 'exit 3' }],
        warnings: ['the topic has no subscription'],
      },
      style,
    ),
  ).toEqual([
    '',
    'storefront failed in 1 min 01 s',
    '',
    '  Verify.unit  succeeded        1.2 s  logs/Verify.log  8 passed, 0 failed, 2 skipped',
    '  Verify.site  failed           1.2 s  logs/Verify.log  stand-in · exit 3',
    '',
    '  tests     8 passed, 0 failed, 2 skipped',
    '  site      http://127.0.0.1:4001 by Staging.site, in place of https://d1.cloudfront.net',
    '  notified  email to team@acme.example: storefront failed',
    '              Stage:  Verify',
    '              Reason: exit 3',
    '            slack: storefront failed',
    '  stand-in  Verify.site: ECS did not run, in its place: exit 3',
    '  warning   the topic has no subscription',
    '  kept in   .conveyor/executions/storefront/5f1a',
  ]);
});

test('what there is nothing to say of is not said', () => {
  expect(renderSummary({ ...nothing, state: 'SUCCEEDED' }, style)).toEqual([
    '',
    'storefront succeeded in 1 min 01 s',
    '',
    '',
    '  kept in   .conveyor/executions/storefront/5f1a',
  ]);
  expect(renderSummary(nothing, style)[1]).toBe('storefront broke off in 1 min 01 s');
});

test('what an action did is cut before why one failed is', () => {
  const long = { ...action, name: 'api', story: 'x'.repeat(100) };
  const lines = renderSummary(
    { ...nothing, actions: ['SUCCEEDED', 'FAILED'].map((state) => ({ ...long, state })) },
    style,
  );
  expect(lines[3]).toMatch(/ x{71}…$/);
  expect(lines[4]).toMatch(/ x{100}$/);
});
