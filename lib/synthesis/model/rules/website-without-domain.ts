import { deploysOf } from '../environment';
import type { Rule } from './rule';

export const websiteWithoutDomain: Rule = {
  id: 'WebsiteWithoutDomain',
  sentence:
    "A website has a domain and a certificate of one's own: CloudFront's own name serves TLS 1.0 and later, whatever is asked of it.",
  severity: 'note',
  *check({ pipelines }) {
    const without = pipelines
      .flatMap(deploysOf)
      .filter(({ target }) => target.kind === 'website' && target.domain === undefined);
    const [first] = without;
    if (first === undefined) return;
    const targets = [...new Set(without.map(({ environment, target }) => `${environment}.${target.name}`))];
    // One line for all of them: a definition that is good should stay quiet to read.
    yield {
      at: first.target,
      part: 'key',
      message: `${targets.join(', ')} ${targets.length === 1 ? 'has' : 'have'} no { domain, certificate }, so CloudFront serves TLS 1.0 and later; with both it refuses anything older than TLS 1.2`,
    };
  },
};
