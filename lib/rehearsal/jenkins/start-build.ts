import { openAsBlob } from 'node:fs';
import { z } from 'zod';
import type { ArtifactFile } from '../action-run';
import { type Jenkins, JenkinsFailure, toProjectPath } from './jenkins';

/** What a project may ask for as its parameters. */
export interface BuildInput {
  readonly project: string;
  /** By the names of the parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The artifacts, for parameters of their names that take a file. */
  readonly artifacts: readonly ArtifactFile[];
}

/**
 * Asks for a build of a project, with those of the parameters that it declares.
 * @returns the number of the item in the queue
 * @throws JenkinsFailure when there is no such project, or it takes no build
 */
export async function startBuild(jenkins: Jenkins, input: BuildInput): Promise<string> {
  const path = toProjectPath(input.project);
  const declared = await readParameters(jenkins, input.project);
  const form = declared.length === 0 ? undefined : await toForm(declared, input);
  // An interruption waits for the answer: without the item's number nobody could end what was begun.
  const asking = jenkins.until(AbortSignal.timeout(ANSWER_MS));
  const answer =
    form === undefined ? await asking.post(`${path}/build`) : await asking.post(`${path}/buildWithParameters`, form);
  const item = /\/queue\/item\/(\d+)/.exec(answer.headers.get('location') ?? '')?.[1];
  if (item !== undefined) return item;
  const why = answer.status === 403 ? 'its login may not build it' : `the server answers ${answer.status}`;
  throw new JenkinsFailure(`no build of project ${input.project} was begun: ${why}`);
}

/** How long a server may take to queue a build. */
const ANSWER_MS = 30_000;

const projectShape = z.object({
  buildable: z.boolean().default(true),
  property: z
    .array(z.object({ parameterDefinitions: z.array(z.object({ name: z.string(), type: z.string() })).default([]) }))
    .default([]),
});

type Declared = z.infer<typeof projectShape>['property'][number]['parameterDefinitions'][number];

async function readParameters(jenkins: Jenkins, project: string): Promise<readonly Declared[]> {
  const question = `${toProjectPath(project)}/api/json?tree=buildable,property[parameterDefinitions[name,type]]`;
  const response = await jenkins.get(question);
  if (response.status === 404) throw new JenkinsFailure(`the Jenkins has no project ${project}, or shows it to nobody`);
  const { buildable, property } = await jenkins.getJson(question, projectShape);
  if (!buildable) throw new JenkinsFailure(`project ${project} is disabled`);
  return property.flatMap(({ parameterDefinitions }) => parameterDefinitions);
}

/** A parameter that nothing is known of keeps its default. */
async function toForm(declared: readonly Declared[], input: BuildInput): Promise<FormData> {
  const form = new FormData();
  for (const { name, type } of declared) {
    const artifact = /file/i.test(type) ? input.artifacts.find((one) => one.name === name) : undefined;
    if (artifact !== undefined) form.set(name, await openAsBlob(artifact.path), `${name}.zip`);
    else if (Object.hasOwn(input.parameters, name)) form.set(name, input.parameters[name] ?? '');
  }
  return form;
}
