import { labelOf } from '../action';
import { deploysOf } from '../environment';
import { isConnection } from '../source';
import type { Rule } from './rule';

const uuid = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** @see https://docs.aws.amazon.com/codeconnections/latest/APIReference/API_Connection.html */
const connection = new RegExp(
  `^arn:aws(-cn|-us-gov)?:(codeconnections|codestar-connections):[a-z]{2}(-[a-z]+)+-[0-9]+:[0-9]{12}:connection/${uuid}$`,
);
/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html */
const certificate = new RegExp(`^arn:aws:acm:us-east-1:[0-9]{12}:certificate/${uuid}$`);

export const badArn: Rule = {
  id: 'BadArn',
  sentence:
    "A connection and a certificate are given by their complete ARNs; a website's certificate is in us-east-1, where CloudFront looks for it.",
  *check({ pipelines }) {
    for (const source of pipelines.flatMap(({ sources }) => sources)) {
      if (!isConnection(source) || connection.test(source.connectionArn)) continue;
      yield {
        at: source,
        key: ['connection'],
        message: `source "${source.name}" has a connection that is no ARN of a connection`,
        hint: 'an ARN looks like arn:aws:codeconnections:REGION:ACCOUNT:connection/ID, with the ID that the console shows',
      };
    }
    for (const deploy of pipelines.flatMap(deploysOf)) {
      const domain = deploy.target.kind === 'website' ? deploy.target.domain : undefined;
      if (domain === undefined || certificate.test(domain.certificateArn)) continue;
      const elsewhere = /^arn:aws:acm:(?!us-east-1:)/.test(domain.certificateArn);
      yield {
        at: deploy.target,
        key: ['certificate'],
        message: elsewhere
          ? `${labelOf(deploy)} has a certificate that is not in us-east-1`
          : `${labelOf(deploy)} has a certificate that is no ARN of a certificate`,
        hint: 'CloudFront takes arn:aws:acm:us-east-1:ACCOUNT:certificate/ID and no other region',
      };
    }
  },
};
