import { z } from 'zod';
import type { Checked } from '../../problem/problem';
import { optional, text } from '../codebuild/shape-parts';
import { parseServerAppspec } from '../codedeploy/parse-server-appspec';
import type { AppspecFile, AppspecScript, ServerAppspec } from '../codedeploy/server-appspec';
import { fileShape, scriptsShape } from '../codedeploy/server-appspec-shape';
import { parseShape } from '../yaml/parse-shape';

/**
 * What an EC2 deploy action copies and runs, from its spec file.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EC2Deploy.html#action-reference-EC2Deploy-spec-reference
 */
export interface DeploySpec {
  readonly files: readonly AppspecFile[];
  /** The scripts before the files are copied. */
  readonly before: readonly AppspecScript[];
  /** The scripts after. */
  readonly after: readonly AppspecScript[];
}

/** Of version 0.1 its own scripts, of 0.0 those of an appspec that fit in. Problems: those of an appspec. */
export function parseDeploySpec(source: string, file: string): Checked<DeploySpec> {
  if (/^\s*["']?version["']?\s*:\s*["']?0\.0/m.test(source)) {
    const appspec = parseServerAppspec(source, file);
    return appspec.ok ? { ok: true, value: fromAppspec(appspec.value) } : appspec;
  }
  const parsed = parseShape(source, { shape, noun: 'deploy spec', file });
  if (!parsed.ok) return parsed;
  const { files = [], scripts = {} } = parsed.value;
  return {
    ok: true,
    value: { files, before: toScripts(scripts.BeforeDeploy), after: toScripts(scripts.AfterDeploy) },
  };
}

const shape = z.object(
  {
    version: text.regex(/^0\.1$/, { error: 'is neither 0.1 nor, of an appspec, 0.0' }),
    files: optional(z.array(fileShape, { error: 'is not a list of files' })),
    scripts: optional(
      z.object(
        { BeforeDeploy: optional(scriptsShape), AfterDeploy: optional(scriptsShape) },
        { error: 'is not a mapping' },
      ),
    ),
  },
  { error: 'is not a mapping' },
);

/** CodePipeline maps the events as well as it can: what ends the old comes before, what begins the new after. */
function fromAppspec({ files = [], hooks = {} }: ServerAppspec): DeploySpec {
  const { ApplicationStop: stop = [], BeforeInstall: before = [] } = hooks;
  const { AfterInstall: after = [], ApplicationStart: start = [], ValidateService: validate = [] } = hooks;
  return { files, before: [...stop, ...before], after: [...after, ...start, ...validate] };
}

function toScripts(scripts: z.infer<typeof scriptsShape> | undefined): readonly AppspecScript[] {
  return (scripts ?? []).map(({ location, timeout, runas }) => ({
    location,
    ...(timeout !== undefined && { timeout }),
    ...(runas !== undefined && { runas }),
  }));
}
