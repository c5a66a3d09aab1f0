import { join } from 'node:path';
import type { Execution } from '../../lib/rehearsal/execution';
import { type RehearsalOptions, rehearse } from '../../lib/rehearsal/rehearse';
import { zipFolder } from '../../lib/rehearsal/store/zip';
import { emptyAssembly, optionsIn, planOf, type TestAction } from './rehearsal';
import { writeFiles } from './repository';

let rehearsals = 0;

/** Rehearses actions of CloudFormation, one after another, on an artifact `templates` of the given files. */
export async function deployFiles(
  directory: string,
  files: Readonly<Record<string, string>>,
  actions: readonly Readonly<Record<string, string>>[],
  more: { readonly options?: Partial<RehearsalOptions>; readonly action?: Partial<TestAction> } = {},
): Promise<Execution['stages'][number]['actions']> {
  rehearsals += 1;
  const folder = join(directory, `files-${rehearsals}`);
  writeFiles(folder, files);
  const zip = join(directory, `files-${rehearsals}.zip`);
  await zipFolder(folder, zip);
  const source = { name: 'Source', category: 'Source', provider: 'S3', outputs: ['templates'] };
  const groups = actions.map((configuration, index): TestAction[] => [
    {
      name: `deploy${index}`,
      category: 'Deploy',
      provider: configuration['Provider'] ?? 'CloudFormation',
      inputs: ['templates'],
      part: { kind: 'real', what: 'a stack' },
      configuration: withoutProvider(configuration),
      ...more.action,
    },
  ]);
  const plan = planOf({
    Source: [[{ ...source, part: { kind: 'source', origin: { kind: 'zip', path: zip } } }]],
    Staging: groups,
  });
  const execution = await rehearse(plan, emptyAssembly, optionsIn(directory, more.options));
  return execution.stages[1]?.actions ?? [];
}

function withoutProvider({ Provider: _, ...configuration }: Readonly<Record<string, string>>) {
  return configuration;
}
