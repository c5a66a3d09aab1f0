import type { SynthesizedFunction } from '../../assembly/function';

/** What a function's environment is made of besides its own variables. */
export interface Surroundings {
  /** The `PATH` of the machine. */
  readonly path: string;
  /** Where the function's code lies. */
  readonly taskRoot: string;
  /** A directory that the function may write to: its `HOME` and, as on Lambda, what is temporary. */
  readonly home: string;
  /** Endpoint, region and credentials. */
  readonly aws: Readonly<Record<string, string>>;
  /** URLs of the template → what answers on loopback. */
  readonly toLoopback: (text: string) => string;
  /** A `node_modules` in which modules are found that the code does not bring; Lambda has the AWS SDK in its own. */
  readonly nodeModules?: string;
  /** Which version of the function it is. @default $LATEST */
  readonly version?: string;
}

/**
 * The environment of a function's process: nothing of the person's own, the variables that Lambda defines, and the
 * function's. A variable whose value no file says is left out.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function toFunctionEnvironment(fn: SynthesizedFunction, around: Surroundings): Record<string, string> {
  return {
    PATH: around.path,
    HOME: around.home,
    TMPDIR: around.home,
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    ...(around.nodeModules !== undefined && { NODE_PATH: around.nodeModules }),
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...ownVariables(fn, around.toLoopback),
    ...around.aws,
    _HANDLER: fn.handler,
    AWS_EXECUTION_ENV: `AWS_Lambda_${fn.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: around.version ?? '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'rehearsal',
    LAMBDA_TASK_ROOT: around.taskRoot,
  };
}

/** The names of the variables whose values no file says, with what is not known: `TABLE (GetAtt Table.Arn)`. */
export function unknownVariables(fn: SynthesizedFunction): readonly string[] {
  return Object.entries(fn.environment).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : [`${name} (${value.unknown})`],
  );
}

function ownVariables(fn: SynthesizedFunction, toLoopback: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fn.environment).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, toLoopback(value)]] : [],
    ),
  );
}
