import type { Delivery } from '../delivery';
import { deploysReaching, elsewhereOf } from '../elsewhere';
import {
  accessStackName,
  artifactsStackName,
  environmentStackName,
  longestStackName,
  pipelineStackName,
} from '../stack-name';
import type { Finding, Rule } from './rule';

export const stackName: Rule = {
  id: 'StackName',
  sentence: `The stacks \`pipeline-<name>\` and \`environment-<definition>-<environment>\` have different names of at most ${longestStackName} characters; characters that a stack's name may not hold become hyphens.`,
  *check(delivery) {
    const seen = new Map<string, string>();
    for (const { stack, label, ...place } of stacksOf(delivery)) {
      const other = seen.get(stack);
      if (stack.length > longestStackName) {
        const hint = `at most ${longestStackName} characters`;
        yield {
          ...place,
          message: `the stack of ${label} would be called "${stack}", of ${stack.length} characters`,
          hint,
        };
      }
      if (other !== undefined) {
        const message = `the stacks of ${label} and of ${other} would both be called "${stack}"`;
        yield { ...place, message, hint: 'give one of them another name' };
      }
      seen.set(stack, label);
    }
  },
};

type Stack = Pick<Finding, 'at' | 'key' | 'part'> & { readonly stack: string; readonly label: string };

function stacksOf(delivery: Delivery): readonly Stack[] {
  const part = 'key';
  const environments = delivery.environments.map(
    (at) =>
      ({
        at,
        part,
        stack: environmentStackName(delivery.name, at.name),
        label: `environment "${at.name}"`,
      }) as const,
  );
  const pipelines = delivery.pipelines.map(
    ({ name, purpose }) =>
      ({ at: purpose, part, stack: pipelineStackName(name), label: `pipeline "${name}"` }) as const,
  );
  return [...environments, ...pipelines, ...elsewhere(delivery)];
}

/** The stacks by which pipelines reach other accounts and regions. */
function elsewhere(delivery: Delivery): readonly Stack[] {
  const places = elsewhereOf(delivery);
  return delivery.pipelines.flatMap((pipeline) => {
    const at = { at: pipeline.purpose, part: 'key' } as const;
    const reached = [...new Set(deploysReaching(pipeline, delivery).map(({ environment }) => environment))];
    const regions = new Set(reached.flatMap((name) => places.get(name)?.region ?? []));
    regions.delete(delivery.home.region ?? '');
    return [
      ...reached.map((name) => ({
        ...at,
        stack: accessStackName(pipeline.name, name),
        label: `the access of pipeline "${pipeline.name}" to "${name}"`,
      })),
      ...[...regions].map((region) => ({
        ...at,
        stack: artifactsStackName(pipeline.name, region),
        label: `the artifacts of pipeline "${pipeline.name}" in ${region}`,
      })),
    ];
  });
}
