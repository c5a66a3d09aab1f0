import type { Checked } from '../../problem/problem';
import { parseShape } from '../yaml/parse-shape';
import type { Buildspec } from './buildspec';
import { buildspecShape } from './buildspec-shape';

/**
 * Reads a buildspec, as YAML or JSON. Numbers and truth values become texts, as CodeBuild takes them.
 *
 * @param file how the person names the file, for the places of problems
 */
export function parseBuildspec(text: string, file = 'buildspec'): Checked<Buildspec> {
  return parseShape(text, { shape: buildspecShape, noun: 'buildspec', file }) as Checked<Buildspec>;
}
