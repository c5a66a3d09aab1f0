import type { BuildspecCache } from '../../aws/codebuild/buildspec';
import type { BuildAction } from '../model/action';
import { quoteWord } from './quote-word';

/**
 * The section `cache` of a buildspec: the recipe's, with what the action says in its place; none when nothing is kept.
 *
 * @param recipe the recipe's own section
 */
export function toCache(
  { name, cache, machine }: BuildAction,
  recipe: BuildspecCache | undefined,
): BuildspecCache | undefined {
  // Lambda compute keeps nothing.
  if (machine.kind === 'lambda') return undefined;
  if (!cache) return recipe;
  const paths = cache.paths ?? recipe?.paths;
  if (cache.store === 'none' || !paths) return undefined;
  if (!cache.files) return { ...recipe, paths };
  const files = cache.files.map(quoteWord).join(' ');
  return { key: `${name}-$(codebuild-hash-files ${files})`, 'fallback-keys': [`${name}-`], paths };
}
