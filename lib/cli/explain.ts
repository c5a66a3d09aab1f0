import pc from 'picocolors';
import { namesRepository } from '../plan/match-remote';
import { renderProblems } from '../problem/render-problem';
import { readDefinition } from '../synthesis/definition/read-definition';
import { type Explanation, explainChange } from '../synthesis/model/explain-change';
import type { Pipeline } from '../synthesis/model/pipeline';
import { isGit } from '../synthesis/model/source';
import { toDelivery } from '../synthesis/model/to-delivery';
import { type ExitCode, exitCodes } from './exit-code';
import { type PushedChange, readChange } from './read-change';
import { readWorkTree } from './read-work-tree';

/** What a person gives `conveyor explain`. */
export interface ExplainFlags {
  /** The folder of the repository in which the commits are. */
  readonly repository: string;
  /** The branch that they are pushed to. @default - the one that is checked out */
  readonly branch?: string;
}

/** What an explanation came to. */
export interface ExplainResult {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

type Palette = ReturnType<typeof pc.createColors>;

/** Which pipelines of a definition a commit, a range or a tag would start, and why. Problems: those of the definition and of the change. */
export async function explain(
  word: string,
  file: string,
  flags: ExplainFlags,
  isTerminal = false,
): Promise<ExplainResult> {
  const definition = readDefinition(file);
  const delivery = definition.ok ? toDelivery(definition.value) : definition;
  if (!delivery.ok) return refuse(renderProblems(delivery.problems));
  const change = await readChange(flags.repository, word, flags.branch);
  if (!change.ok) return refuse(renderProblems(change.problems));
  const sources = await findSources(delivery.value.pipelines, flags.repository);
  const explained = explainChange(delivery.value.pipelines, change.value, sources.of);
  return {
    exitCode: exitCodes.succeeded,
    stdout: render(change.value, explained, pc.createColors(isTerminal && pc.isColorSupported)),
    stderr: sources.isNamed
      ? ''
      : `no remote of ${flags.repository} is a source of these pipelines: it stands for each of them\n`,
  };
}

function refuse(stderr: string): ExplainResult {
  return { exitCode: exitCodes.mistake, stdout: '', stderr };
}

/** The sources that the repository stands for, by its remotes; all repositories when no remote is one of them. */
async function findSources(pipelines: readonly Pipeline[], repository: string) {
  const remotes = (await readWorkTree(repository))?.remotes ?? [];
  const named = ({ sources }: Pipeline) =>
    sources
      .filter(isGit)
      .filter((source) => remotes.some(({ url }) => namesRepository(url, source)))
      .map(({ name }) => name);
  const all = ({ sources }: Pipeline) => sources.filter(isGit).map(({ name }) => name);
  const isNamed = pipelines.some((pipeline) => named(pipeline).length > 0);
  return { isNamed, of: isNamed ? named : all };
}

function render(change: PushedChange, explained: readonly Explanation[], palette: Palette): string {
  const width = Math.max(...explained.map(({ pipeline }) => pipeline.name.length));
  const lines = explained.map(({ pipeline, starts, why }) => {
    const verdict = starts ? palette.green('starts  ') : palette.dim('does not');
    return `  ${pipeline.name.padEnd(width)}  ${verdict}  ${toReason(pipeline, why)}`;
  });
  return `${palette.bold(change.title)}, ${toWhere(change)}\n${lines.join('\n')}\n`;
}

function toReason({ purpose }: Pipeline, why: string): string {
  return purpose.kind === 'pull-request' ? `as a pull request: ${why}` : why;
}

function toWhere(change: PushedChange): string {
  if (change.kind === 'tag') return 'pushed';
  const { branch, paths } = change;
  return `pushed to ${branch}: ${paths.length} file${paths.length === 1 ? '' : 's'} changed`;
}
