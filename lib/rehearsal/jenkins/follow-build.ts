import { z } from 'zod';
import { LineSplitter } from '../codebuild/line-splitter';
import { type Jenkins, JenkinsFailure } from './jenkins';
import { Patience } from './patience';

/** What Jenkins says of a build that has ended: `SUCCESS`, `UNSTABLE`, `FAILURE`, `NOT_BUILT` or `ABORTED`. */
export type BuildVerdict = string;

/** Hands over what a build prints, line by line, until it has ended. @param path of the build: `/job/shop/12` */
export async function followBuild(
  jenkins: Jenkins,
  path: string,
  { log, signal }: { readonly log: (line: string) => void; readonly signal: AbortSignal },
): Promise<BuildVerdict> {
  const patience = new Patience(signal);
  const lines = new LineSplitter(log);
  for (let start = 0, more = true; more; ) {
    const chunk = await readChunk(jenkins, path, start);
    lines.push(chunk.text);
    more = chunk.more;
    start = chunk.size;
    if (more) await patience.wait();
  }
  lines.end();
  return awaitVerdict(jenkins, path, patience);
}

async function readChunk(jenkins: Jenkins, path: string, start: number) {
  const response = await jenkins.get(`${path}/logText/progressiveText?start=${start}`);
  if (!response.ok) throw new JenkinsFailure(`the console of ${path} cannot be read: ${response.status}`);
  const text = Buffer.from(await response.arrayBuffer());
  const size = Number(response.headers.get('x-text-size') ?? start + text.length);
  return { text, size, more: response.headers.get('x-more-data') === 'true' };
}

/** The console may end a moment before the build does. */
async function awaitVerdict(jenkins: Jenkins, path: string, patience: Patience): Promise<BuildVerdict> {
  for (;;) {
    const { building, result } = await jenkins.getJson(`${path}/api/json?tree=building,result`, buildShape);
    if (!building && result) return result;
    await patience.wait();
  }
}

const buildShape = z.object({ building: z.boolean(), result: z.string().nullish() });
