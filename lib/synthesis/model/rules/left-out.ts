import { labelOf } from '../action';
import type { Rule } from './rule';

export const leftOut: Rule = {
  id: 'LeftOut',
  sentence:
    'The pipeline of pull requests leaves out what deploys, publishes, approves, records, reads a secret, pushes an image or bakes an AMI, and what needs something of these.',
  severity: 'note',
  *check({ pipelines }) {
    for (const { name, purpose } of pipelines) {
      if (purpose.kind !== 'pull-request') continue;
      // That nothing is deployed or published from a pull request goes without saying.
      const builds = purpose.leftOut.filter(({ verb }) => verb === 'build' || verb === 'test');
      for (const action of builds) {
        yield {
          at: action,
          message: `pipeline "${name}" leaves out ${labelOf(action)}, which reads a secret, pushes an image, bakes an AMI, asks a server or needs what is left out`,
        };
      }
    }
  },
};
