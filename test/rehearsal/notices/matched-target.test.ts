import type { SynthesizedRule } from '../../../lib/assembly/rule';
import { findTargets, unknownPatterns } from '../../../lib/rehearsal/notices/matched-target';

const aRule = (name: string, pattern: unknown, change: Partial<SynthesizedRule> = {}): SynthesizedRule => ({
  stack: 'storefront',
  logicalId: name,
  name,
  enabled: true,
  pattern,
  targets: [{ id: 'T', arn: `arn:of:${name}`, maximumRetryAttempts: 185 }],
  ...change,
});
const event = { id: 'e1', source: 'aws.codepipeline', account: '111122223333', region: 'ap-northeast-2', detail: {} };

test('the targets of every rule that matches, in the template’s order', () => {
  const rules = [
    aRule('all', { source: ['aws.codepipeline'] }),
    aRule('other', { source: ['aws.s3'] }),
    aRule('off', { source: ['aws.codepipeline'] }, { enabled: false }),
    aRule('again', { source: [{ prefix: 'aws.' }] }),
    aRule('nightly', undefined, { schedule: 'rate(1 day)' }),
  ];
  expect(findTargets(rules, event).map(({ rule }) => rule.name)).toEqual(['all', 'again']);
});

test('a template of a target tells the rule’s own ARN', () => {
  const inputTransformer = { paths: { id: '$.id' }, template: '{"id":<id>,"rule":"<aws.events.rule-arn>"}' };
  const rule = aRule(
    'all',
    { source: ['aws.codepipeline'] },
    {
      targets: [{ id: 'T', arn: 'x', maximumRetryAttempts: 0, inputTransformer }],
    },
  );
  expect(findTargets([rule], event)[0]?.input).toEqual({
    id: 'e1',
    rule: 'arn:aws:events:ap-northeast-2:111122223333:rule/all',
  });
});

test('what no file says is told of the enabled rules for pipelines, not of those that watch sources', () => {
  const pattern = { source: ['aws.codepipeline'], detail: { pipeline: [{ unknown: 'Ref Name' }] } };
  const watch = aRule('watch', { source: ['aws.codecommit'], resources: [{ unknown: 'Ref Repository' }] });
  expect(
    unknownPatterns([watch, aRule('a', pattern), aRule('b', pattern, { enabled: false }), aRule('c', {})]),
  ).toEqual(['the rule a cannot match by what is not known here: Ref Name']);
});
