import { withoutDomain } from '../without-domain';
import type { Rule } from './rule';

export const websiteWithoutDomain: Rule = {
  id: 'WebsiteWithoutDomain',
  sentence:
    "A website has a domain and a certificate of one's own: CloudFront's own name serves TLS 1.0 and later, whatever is asked of it.",
  severity: 'note',
  check: (delivery) =>
    withoutDomain(
      delivery,
      'website',
      () => 'so CloudFront serves TLS 1.0 and later; with both it refuses anything older than TLS 1.2',
    ),
};
