import * as core from 'aws-cdk-lib/core';
import { findingsOf } from '../helpers/nag';
import { appOf, shippedDefinitions } from '../helpers/shipped';

/** What was acknowledged in an app: `id → reason`, by the resource's path. */
function acknowledgementsOf(
  app: core.App,
): readonly { readonly path: string; readonly id: string; readonly reason: string }[] {
  return app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === core.Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ path: node.path, id, reason })),
  );
}

const apps = new Map(shippedDefinitions.map((definition) => [definition, appOf(definition)]));

test.each(shippedDefinitions)('AwsSolutions finds nothing in %s that is not acknowledged', (definition) => {
  const app = apps.get(definition) ?? new core.App();
  expect(findingsOf(app)).toEqual([]);
});

test('findings are acknowledged by resource, for six reasons at most', () => {
  // The CDK acknowledges something of its own flow logs by itself.
  const all = [...apps.values()].flatMap(acknowledgementsOf).filter(({ reason }) => !/^AWS::EC2::FlowLog/.test(reason));
  expect(new Set(all.map(({ reason }) => reason)).size).toBeLessThanOrEqual(6);
  const whole = all.filter(({ path }) => path.split('/').length <= 2);
  expect(whole).toEqual([]);
  expect(all.filter(({ id }) => /IAM5$/.test(id))).toEqual([]);
});
