import { join } from 'node:path';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import * as core from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { appOf, badTemplates, shippedDefinitions } from '../helpers/shipped';

/** What AwsSolutions says of an app when it is registered as its users do it, as `rule path`. */
function findingsOf(app: core.App): readonly string[] {
  const findings: string[] = [];
  const pack = new AwsSolutionsChecks(app);
  core.Validations.of(app).addPlugins({
    name: 'AwsSolutions',
    validate(context) {
      const report = pack.validate(context);
      for (const { ruleName, violatingResources } of report.violations) {
        findings.push(...violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`));
      }
      return { success: true, violations: [] };
    },
  });
  app.synth();
  return findings;
}

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

test('AwsSolutions refuses a bad template', () => {
  const app = new core.App();
  new CfnInclude(new core.Stack(app, 'bad'), 'Template', { templateFile: join(badTemplates, 'cdk-nag.json') });
  const findings = findingsOf(app);
  for (const rule of [
    'AwsSolutions-S1',
    'AwsSolutions-S10',
    'AwsSolutions-IAM5[Action::s3:*]',
    'AwsSolutions-IAM5[Resource::*]',
  ]) {
    expect(findings.some((finding) => finding.startsWith(`${rule} bad/Template/`))).toBe(true);
  }
});
