import type { Construct } from 'constructs';
import type { ManagedWebsite } from '../../../model/targets/s3';
import type { TargetOutputs } from '../../target-outputs';
import type { TargetContext } from '../target-context';
import { Website } from './website';

/** A website of an environment, and what it hands out. */
export function addWebsite(scope: Construct, target: ManagedWebsite, { logs, hand }: TargetContext): TargetOutputs {
  const { bucket, distribution } = new Website(scope, target.name, target, logs);
  const domain = hand(distribution, distribution.distributionDomainName);
  return {
    url: `https://${target.domain?.name ?? domain}`,
    bucket: hand(bucket, bucket.bucketName),
    distribution: hand(distribution, distribution.distributionId),
  };
}
