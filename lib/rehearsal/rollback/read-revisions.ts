import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from '../execution';
import { type NewsOf, newsSchema } from '../news';
import type { Home } from '../store/home';

/** What the sources delivered to an execution that a home keeps. */
export function readRevisions(
  home: Pick<Home, 'execution'>,
  { pipeline, id }: Execution,
): readonly NewsOf<'revision'>[] {
  const lines = readFileSync(join(home.execution(pipeline, id), 'events.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line.includes('"type":"revision"'))
    .flatMap((line) => {
      const news = newsSchema.safeParse(JSON.parse(line));
      return news.success && news.data.type === 'revision' ? [news.data] : [];
    });
}
