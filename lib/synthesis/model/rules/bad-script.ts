import { isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const badScript: Rule = {
  id: 'BadScript',
  sentence: 'Under `run` stand names of scripts of `package.json`; a command stands under `commands`.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.way.kind !== 'recipe') continue;
      for (const [index, script] of action.way.run.entries()) {
        if (/^[A-Za-z0-9_][A-Za-z0-9:._/-]*$/.test(script)) continue;
        yield {
          at: action,
          key: ['run', index],
          message: `${labelOf(action)}: "${script}" is no name of a script`,
          hint: 'letters, digits and : . _ / - · write a command under commands',
        };
      }
    }
  },
};
