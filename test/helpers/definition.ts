import type { Problem } from '../../lib/problem/problem';
import { type Definition, parseDefinition } from '../../lib/synthesis/definition/parse-definition';
import type { Delivery } from '../../lib/synthesis/model/delivery';
import type { Pipeline } from '../../lib/synthesis/model/pipeline';
import { toDelivery } from '../../lib/synthesis/model/to-delivery';

/** A definition of one pipeline `shop`, from CodeCommit, whose stages are given as YAML in one line each. */
export function withStages(...stages: readonly string[]): string {
  return withPipeline('source: { codecommit: shop }', `stages: [${stages.join(', ')}]`);
}

/** The same, of one stage `One` whose actions are given as YAML in one line each. */
export function withActions(...actions: readonly string[]): string {
  return withStages(`{ name: One, actions: [${actions.join(', ')}] }`);
}

/** The same, of one pipeline whose keys are given a line each. */
export function withPipeline(...lines: readonly string[]): string {
  const head = ['environments: { staging: {}, production: {} }', 'pipelines:', '  shop:'];
  return [...head, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** Stages for a definition that is about something else. */
export const anyStages = 'stages: [{ name: One, actions: [{ approve: ok }] }]';

/** The definition of a text that is one. */
export function definitionOf(text: string): Definition {
  const definition = parseDefinition('conveyor.yaml', text);
  if (!definition.ok) throw new Error(JSON.stringify(definition.problems));
  return definition.value;
}

/** The delivery of a definition that is good. */
export function deliveryOf(text: string): Delivery {
  const delivery = toDelivery(definitionOf(text));
  if (!delivery.ok) throw new Error(JSON.stringify(delivery.problems));
  return delivery.value;
}

/** The only pipeline of a definition that is good. */
export function pipelineOf(text: string): Pipeline {
  const [pipeline] = deliveryOf(text).pipelines;
  if (pipeline === undefined) throw new Error('no pipeline');
  return pipeline;
}

/** Everything that is said of a text, notes too. */
export function problemsOf(text: string): readonly Problem[] {
  const definition = parseDefinition('conveyor.yaml', text);
  const delivery = definition.ok ? toDelivery(definition.value) : definition;
  return delivery.ok ? (delivery.notes ?? []) : delivery.problems;
}

/** What is said under one code, each as the text that is marked and the message: `sitte · deploy "site" takes …`. */
export function found(code: string, text: string): readonly string[] {
  return problemsOf(text)
    .filter((problem) => problem.code === code)
    .map(
      ({ place, message }) => `${place?.text.slice(place.column - 1, place.column - 1 + place.length)} · ${message}`,
    );
}
