import type { Part, Plan, SourceRevision } from '../../plan/plan';

/** A plan whose sources deliver the given revisions, by the names of their actions; the others deliver what is newest. */
export function withRevisions(plan: Plan, revisions: ReadonlyMap<string, SourceRevision>): Plan {
  const stages = plan.stages.map((stage) => ({
    ...stage,
    groups: stage.groups.map((group) =>
      group.map((planned) => ({ ...planned, part: toPart(planned.part, revisions.get(planned.action.name)) })),
    ),
  }));
  return { ...plan, stages };
}

function toPart(part: Part, revision: SourceRevision | undefined): Part {
  if (revision === undefined || part.kind !== 'source' || part.origin.kind !== 'repository') return part;
  return { ...part, origin: { ...part.origin, revision } };
}
