import { GetParameterCommand, ParameterNotFound, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/** How far a branch or a tag was followed. */
export interface Pointer {
  /** The commit that was judged last. */
  readonly commit: string;
  /** When the branch came to point to it. */
  readonly time: Date;
  /** From when on every change of the branch is in what was judged. */
  readonly since: Date;
  /** Whether the pipeline was started for any of it. */
  readonly started: boolean;
}

/** The pointer of a parameter; undefined when there is none yet, or somebody wrote something else into it. */
export async function readPointer(ssm: SSMClient, parameter: string): Promise<Pointer | undefined> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: parameter }));
    return tryPointer(Parameter?.Value ?? '');
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
}

/** Puts a pointer in the place of the one before. */
export async function movePointer(ssm: SSMClient, parameter: string, pointer: Pointer): Promise<void> {
  const Value = JSON.stringify(pointer);
  await ssm.send(new PutParameterCommand({ Name: parameter, Value, Type: 'String', Overwrite: true }));
}

function tryPointer(text: string): Pointer | undefined {
  const { commit, time, since, started } = tryFields(text);
  const [at, from] = [new Date(String(time)), new Date(String(since))];
  if (typeof commit !== 'string' || Number.isNaN(at.getTime()) || Number.isNaN(from.getTime())) return undefined;
  return { commit, time: at, since: from, started: started === true };
}

function tryFields(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
