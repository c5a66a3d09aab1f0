import { type BuildAction, isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import { deploysOf } from '../environment';
import { toOrder } from '../order';
import type { Pipeline } from '../pipeline';
import type { Finding, Rule } from './rule';

export const migrateFirst: Rule = {
  id: 'MigrateFirst',
  sentence:
    'A migration is done before anything is deployed to its environment, and each of them once in a pipeline for an environment.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      const migrations = actionsOf(pipeline)
        .filter(isBuild)
        .filter(({ verb }) => verb === 'migrate');
      for (const migration of migrations) yield* ofMigration(migration, migrations, pipeline);
    }
  },
};

function* ofMigration(
  migration: BuildAction,
  migrations: readonly BuildAction[],
  pipeline: Pipeline,
): Iterable<Finding> {
  const { precedes } = toOrder(pipeline);
  const { name, environment } = migration;
  const early = deploysOf(pipeline).find((one) => one.environment === environment && !precedes(migration, one));
  if (early !== undefined) {
    yield {
      at: migration,
      key: ['migrate'],
      part: 'key',
      message: `${labelOf(migration)} is not done before ${labelOf(early)}, which puts a version on ${environment} that may need it`,
      hint: 'put it in front of the deploys of its stage, and not beside them',
    };
  }
  const first = migrations.find((one) => one.name === name && one.environment === environment);
  if (first === migration) return;
  yield {
    at: migration,
    key: ['migrate'],
    message: `${labelOf(migration)} runs a second time for ${environment}`,
    hint: 'once for an environment: what it changed is there for the rest of the execution',
  };
}
