import { fullName, type SynthesizedAction, type SynthesizedPipeline } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import { didYouMean, toHint } from '../problem/nearest';
import type { Problem } from '../problem/problem';
import { actionsBefore } from './check-artifacts';
import { actionsOf } from './reference';

/**
 * Whether the namespace of each `#{namespace.key}` in an action's configuration is an earlier action's, and each
 * `#{variables.NAME}` a variable of the pipeline. Problems: `UnknownNamespace`, `UnknownVariable`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html
 */
export function checkVariables(pipeline: SynthesizedPipeline): readonly Problem[] {
  return actionsOf(pipeline).flatMap((action) => {
    const texts = Object.values(action.configuration).flatMap((value) => tryText(value) ?? []);
    const used = new Set(texts.flatMap((text) => [...text.matchAll(VARIABLE)].map(([written]) => written)));
    return [...used].flatMap((written) => checkVariable(written, action, pipeline));
  });
}

const VARIABLE = /#\{([A-Za-z0-9@_-]+)\.([A-Za-z0-9@_-]+)\}/g;

function checkVariable(written: string, action: SynthesizedAction, pipeline: SynthesizedPipeline): readonly Problem[] {
  const [namespace = '', key = ''] = written.slice(2, -1).split('.');
  if (namespace === 'variables') {
    return checkName(
      'UnknownVariable',
      key,
      pipeline.variables.map(({ name }) => name),
      written,
      action,
    );
  }
  const earlier = actionsBefore(action, pipeline).flatMap((before) => before.namespace ?? []);
  return checkName('UnknownNamespace', namespace, ['codepipeline', ...earlier], written, action);
}

function checkName(
  code: string,
  name: string,
  known: readonly string[],
  written: string,
  action: SynthesizedAction,
): readonly Problem[] {
  if (known.includes(name)) {
    return [];
  }
  const what =
    code === 'UnknownVariable' ? 'the pipeline has no such variable' : 'no earlier action has this namespace';
  const message = `action "${fullName(action)}" uses ${written}: ${what}`;
  return [{ code, message, ...toHint(`known: ${known.join(', ')}`, didYouMean(name, known)) }];
}
