import { listAt, numberAt, type Resolved, textAt, toValue, valueAt } from './resolved';
import type { Value } from './value';

/**
 * What a Commands action declares beside its configuration, in the form of a configuration: `Commands`, `OutputVariables`
 * and the `Files` of its output artifact as JSON lists of texts, `EnvironmentVariables` as the JSON that a CodeBuild action
 * has, `TimeoutInMinutes` as digits. What is not declared is left out.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codepipeline-pipeline-actiondeclaration.html
 */
export function toCommandProperties(action: Resolved): Readonly<Record<string, Value>> {
  const timeout = numberAt(action, 'TimeoutInMinutes');
  const lists = {
    Commands: listAt(action, 'Commands'),
    OutputVariables: listAt(action, 'OutputVariables'),
    Files: listAt(action, 'OutputArtifacts').flatMap((artifact) => listAt(artifact, 'Files')),
    EnvironmentVariables: listAt(action, 'EnvironmentVariables').map(toVariable),
  };
  const declared = Object.entries(lists).filter(([, list]) => list.length > 0);
  return {
    ...Object.fromEntries(declared.map(([key, list]) => [key, toValue(list)])),
    ...(timeout === undefined ? {} : { TimeoutInMinutes: String(timeout) }),
  };
}

function toVariable(variable: Resolved): Resolved {
  return {
    name: textAt(variable, 'Name') ?? '',
    value: valueAt(variable, 'Value') ?? '',
    type: textAt(variable, 'Type') ?? 'PLAINTEXT',
  };
}
