import { z } from 'zod';
import { type News, newsShapes } from './news';

const envelope = {
  v: z.literal(1).describe('The version of this form.'),
  seq: z.number().int().positive().describe('The place in the execution, from 1, without gaps.'),
  time: z.iso.datetime().describe('When it happened, UTC.'),
  pipeline: z.string().describe("The pipeline's name."),
  execution: z.uuid().describe("The pipeline execution's id."),
};

/** One line of `--events` and of `events.jsonl`; `schema/events.schema.json` is made from this. */
export const eventSchema = z
  .discriminatedUnion('type', [
    newsShapes[0].extend(envelope),
    newsShapes[1].extend(envelope),
    newsShapes[2].extend(envelope),
    newsShapes[3].extend(envelope),
    newsShapes[4].extend(envelope),
    newsShapes[5].extend(envelope),
    newsShapes[6].extend(envelope),
    newsShapes[7].extend(envelope),
    newsShapes[8].extend(envelope),
    newsShapes[9].extend(envelope),
    newsShapes[10].extend(envelope),
    newsShapes[11].extend(envelope),
    newsShapes[12].extend(envelope),
    newsShapes[13].extend(envelope),
  ])
  .describe('One event of a rehearsal.');

/** One event of a rehearsal. */
export type RehearsalEvent = z.infer<typeof eventSchema>;

/** Gives news its place in an execution's sequence. */
export function toEvent(
  news: News,
  place: { readonly seq: number; readonly time: Date; readonly pipeline: string; readonly execution: string },
): RehearsalEvent {
  const { type, ...rest } = news;
  return {
    v: 1,
    seq: place.seq,
    time: place.time.toISOString(),
    type,
    pipeline: place.pipeline,
    execution: place.execution,
    ...rest,
  } as RehearsalEvent;
}

/** The JSON Schema of one event, in the draft that most validators know: `schema/events.schema.json`. */
export function toEventsSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(eventSchema, { target: 'draft-7' });
  return { $schema, title: 'Conveyor rehearsal event', ...schema };
}
