import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isGoodStatus } from '../../../aws/cloudformation/stack-status';
import { failed, type Outcome, succeeded } from '../../outcome';
import type { StackView } from '../../stacks/stack-service';
import { zipFiles } from '../../store/zip';
import type { StackAction } from './stack-action';

/** Waits for the stack, and tells its outputs as variables and as the file that the action names; or why it failed. */
export async function finish(action: StackAction, wanted: string, summary: string): Promise<Outcome> {
  const { run, stack, service } = action;
  const view = await service.settled(stack, run.signal);
  if (view === undefined) return failed(`${stack} is gone, where ${wanted} was waited for`);
  if (view.status !== wanted && !isGoodStatus(view.status)) return toFailure(stack, view);
  run.log(`${stack}: ${view.status}`);
  for (const [name, value] of Object.entries(view.outputs)) run.log(`output ${name} = ${value}`);
  for (const [name, unknown] of Object.entries(view.unknownOutputs ?? {})) {
    run.log(`output ${name} is not known here: ${unknown}; give it with --import '${nameOf(unknown)}=VALUE'`);
  }
  await writeOutputs(action, view.outputs);
  return succeeded(view.outputs, { summary: `${stack}: ${summary === '' ? view.status : summary}` });
}

/** `Cluster.Endpoint` of `GetAtt Cluster.Endpoint`. */
function nameOf(unknown: string): string {
  return unknown.split(', ')[0]?.replace(/^\S+ /, '') ?? '';
}

/** CodePipeline says the first failed resource, too. */
function toFailure(stack: string, { status, reason, failures = [] }: StackView): Outcome {
  const why = failures[0] ?? reason;
  return failed(`${stack} ended in ${status}${why === undefined ? '' : `: ${why}`}`, 'JobFailed', {
    summary: `${stack}: ${status}`,
  });
}

async function writeOutputs({ run }: StackAction, outputs: Readonly<Record<string, string>>): Promise<void> {
  const name = run.configuration['OutputFileName'];
  const [output] = run.outputs;
  if (name === undefined || output === undefined) return;
  const file = join(run.scratch, 'outputs.json');
  await writeFile(file, JSON.stringify(outputs));
  await zipFiles([{ name, file }], output.path);
}
