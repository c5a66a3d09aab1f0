import { isOfCodeBuild } from '../../../aws/codebuild/image';
import { didYouMean, toHint } from '../../../problem/nearest';
import { isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

/** @see https://docs.aws.amazon.com/codebuild/latest/userguide/available-runtimes.html */
const runtimes = ['android', 'dotnet', 'golang', 'java', 'nodejs', 'php', 'python', 'ruby'];

export const badRuntime: Rule = {
  id: 'BadRuntime',
  sentence:
    "A runtime is one of CodeBuild's, with a version such as `22` or `3.13`; only its own images have several to choose from.",
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.image !== undefined && !isOfCodeBuild(action.image) && Object.keys(action.runtimes).length > 0) {
        const message = `${labelOf(action)} chooses runtimes, which the image ${action.image} does not have`;
        yield { at: action, key: ['runtimes'], part: 'key', message, hint: 'leave them out, or the image' };
        continue;
      }
      for (const [name, version] of Object.entries(action.runtimes)) {
        const at = { at: action, key: ['runtimes', name] };
        if (!runtimes.includes(name)) {
          const hint = toHint(`known: ${runtimes.join(', ')}`, didYouMean(name, runtimes));
          yield { ...at, part: 'key', message: `${labelOf(action)}: CodeBuild has no runtime "${name}"`, ...hint };
        } else if (!/^([0-9]+(\.([0-9]+|x))*|latest|corretto[0-9]+)$/.test(version)) {
          yield { ...at, message: `${labelOf(action)}: "${version}" is no version of ${name}`, hint: 'for example 22' };
        }
      }
    }
  },
};
