import * as core from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';

/** What AwsSolutions says of an app when it is registered as its users do it, as `rule path`. */
export function findingsOf(app: core.App): readonly string[] {
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
