import type { Checked, Problem } from '../../problem/problem';
import { checkShape } from './check-shape';
import type { Document } from './document';
import { explainMistake } from './explain-mistake';
import type { Locate } from './locate';
import { parseYaml } from './parse-yaml';
import type { Repair } from './repair';

/** A definition that was read: its shape is right, or was guessed where it is not. */
export interface Definition {
  /** The file as the person named it. */
  readonly file: string;
  readonly document: Document;
  /** What is wrong with the shape; empty for a definition that may become a delivery. */
  readonly problems: readonly Problem[];
  /** Where the document holds guesses in place of what the person wrote. */
  readonly repairs: readonly Repair[];
  readonly locate: Locate;
}

/** A definition's text → the definition. Fails when it is no YAML, or so far from a definition that nothing else can be said. */
export function parseDefinition(file: string, text: string): Checked<Definition> {
  const yaml = parseYaml(file, text);
  if (!yaml.ok) return yaml;
  const { value, locate } = yaml.value;
  const { document, mistakes, repairs } = checkShape(value);
  const problems = [...yaml.value.problems, ...mistakes.map((mistake) => explainMistake(mistake, value, locate))];
  return document === undefined
    ? { ok: false, problems }
    : { ok: true, value: { file, document, problems, repairs, locate } };
}
