import { join } from 'node:path';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import * as core from 'aws-cdk-lib/core';
import { findingsOf } from '../helpers/nag';
import { appOf, badTemplates, coreDefinitions } from '../helpers/shipped';

test.each(coreDefinitions)('AwsSolutions finds nothing in %s that is not acknowledged', (definition) => {
  expect(findingsOf(appOf(definition))).toEqual([]);
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
