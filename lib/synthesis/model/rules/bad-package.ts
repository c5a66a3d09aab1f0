import { artifactsOf, isBuild, labelOf } from '../action';
import type { PackageFormat } from '../artifact';
import { actionsOf } from '../dependency';
import type { RecipeName } from '../recipe';
import type { Rule } from './rule';

/** The recipes whose tools make a form of package; nfpm makes the others of anything. */
const makers: Readonly<Record<PackageFormat, readonly RecipeName[] | 'any'>> = {
  npm: ['npm', 'pnpm', 'yarn', 'lerna', 'nx', 'turbo'],
  jar: ['maven', 'gradle'],
  gem: ['ruby'],
  wheel: ['python'],
  nuget: ['dotnet'],
  deb: 'any',
  rpm: 'any',
};

export const badPackage: Rule = {
  id: 'BadPackage',
  sentence:
    'A package is of a form that the recipe of its build makes; `config` stands with deb and rpm, which nfpm makes.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      for (const artifact of artifactsOf(action)) {
        if (artifact.kind !== 'package') continue;
        const { format, name, config } = artifact;
        const recipes = makers[format];
        const { way } = action;
        if (way.kind === 'recipe' && recipes !== 'any' && !recipes.includes(way.recipe)) {
          const message = `${labelOf(action)} builds by the recipe ${way.recipe}, which makes no ${format} of "${name}"`;
          yield { at: artifact, key: ['package'], message, hint: `${format}: ${recipes.join(', ')}, or commands` };
        }
        if (config !== undefined && recipes !== 'any') {
          const message = `artifact "${name}" has a configuration of nfpm, which makes no ${format}`;
          yield { at: artifact, key: ['config'], part: 'key', message, hint: 'leave it out' };
        }
      }
    }
  },
};
