import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { ActionRun, ActionRunner } from '../action-run';
import { failed } from '../outcome';
import { unzip } from '../store/unzip';
import { standIn } from './stand-in';

/**
 * Deploy/AWS/EKS by a stand-in, since no cluster is here: its chart or its manifests are looked for in the artifact and read
 * first, as CodePipeline would give them to Helm or kubectl.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EKS.html
 */
export const eksStandIn: ActionRunner = {
  key: 'Deploy/AWS/EKS',
  async run(run) {
    const fault = await tryFault(run);
    return fault === undefined ? standIn.run(run) : failed(fault, 'ConfigurationError');
  },
};

async function tryFault(run: ActionRun): Promise<string | undefined> {
  const [input] = run.inputs;
  const { ManifestFiles: manifests, HelmChartLocation: chart, HelmValuesFiles: values } = run.configuration;
  if (input === undefined) return 'it has no input artifact';
  const files = join(run.scratch, 'manifests');
  await unzip(input.path, files);
  const kubernetes = toNames(manifests).map((name) => tryDocumentsFault(files, name, KUBERNETES));
  const faults = await Promise.all(chart === undefined ? kubernetes : toChartFaults(files, chart, toNames(values)));
  return faults.find((fault) => fault !== undefined);
}

function toNames(list = ''): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A packed chart is only looked for. @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
function toChartFaults(
  files: string,
  chart: string,
  values: readonly string[],
): readonly Promise<string | undefined>[] {
  if (chart.endsWith('.tgz')) return [Promise.resolve(tryAbsence(files, chart))];
  const inChart = (name: string) => normalize(join(chart, name));
  return [
    tryDocumentsFault(files, inChart('Chart.yaml'), CHART),
    ...values.map((name) => tryDocumentsFault(files, inChart(name), [])),
  ];
}

const KUBERNETES = ['apiVersion', 'kind'];
const CHART = ['apiVersion', 'name', 'version'];

/** What is wrong with a file of YAML documents each of which needs the given keys; an empty one needs none. */
async function tryDocumentsFault(files: string, name: string, keys: readonly string[]): Promise<string | undefined> {
  const absence = tryAbsence(files, name);
  if (absence !== undefined) return absence;
  for (const document of parseAllDocuments(await readFile(join(files, name), 'utf8'))) {
    const [error] = document.errors;
    if (error !== undefined) return `${name} of the artifact is no YAML: ${error.message.split('\n')[0]}`;
    const value: unknown = document.toJS();
    const missing = value === null ? [] : keys.filter((key) => typeof value !== 'object' || !(key in Object(value)));
    if (missing.length > 0) return `${name} of the artifact has a document without ${missing.join(' and ')}`;
  }
  return undefined;
}

function tryAbsence(files: string, name: string): string | undefined {
  const isWithin = !normalize(name).startsWith('..');
  return isWithin && existsSync(join(files, name)) ? undefined : `the artifact has no ${name}`;
}
