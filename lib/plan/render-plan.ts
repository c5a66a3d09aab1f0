import {
  type Part,
  type Plan,
  type PlannedAction,
  type PlannedCondition,
  type PlannedStage,
  plannedActions,
} from './plan';

/** How parts of a rendered plan stand out; what `picocolors` offers fits. */
export interface PlanPalette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly red: (text: string) => string;
}

/**
 * A plan as a person reads it: each stage, and of each action its run order, its name, its provider and where its part
 * comes from; then what is missing or unknown, below the action; at last the functions that no event can call. Ends with a line's end.
 *
 * @param palette nothing stands out without one
 */
export function renderPlan(plan: Plan, palette: PlanPalette = PLAIN): string {
  const widths = widthsOf(plan);
  const stages = plan.stages.map((stage) => renderStage(stage, { ...widths, home: plan.pipeline }, palette));
  return `${[renderHead(plan, palette), ...stages, ...renderUncallable(plan, palette)].join('\n\n')}\n`;
}

const PLAIN: PlanPalette = { bold: same, dim: same, yellow: same, red: same };

function same(text: string): string {
  return text;
}

/** The widths of the columns: run order, action, provider. */
interface Widths {
  readonly order: number;
  readonly name: number;
  readonly provider: number;
}

/** How actions are laid out, and what place says nothing new of one. */
interface Layout extends Widths {
  readonly home: Pick<Plan['pipeline'], 'account' | 'region'>;
}

function widthsOf(plan: Plan): Widths {
  const planned = plannedActions(plan);
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  return {
    order: widest(planned.map(({ action }) => String(action.runOrder))),
    name: widest(planned.map(({ action }) => action.name)),
    provider: widest(planned.map(({ action }) => action.provider)),
  };
}

function renderHead({ pipeline }: Plan, palette: PlanPalette): string {
  const { name, pipelineType, executionMode, stack, account, region } = pipeline;
  const facts = `${pipelineType}, ${executionMode}, stack ${stack}, ${account}/${region}`;
  return `${palette.bold(`pipeline ${name}`)}  ${palette.dim(facts)}`;
}

function renderStage(stage: PlannedStage, widths: Layout, palette: PlanPalette): string {
  const actions = stage.groups.flat().flatMap((planned) => renderAction(planned, widths, palette));
  const conditions = (stage.conditions ?? []).flatMap((condition) => renderCondition(condition, palette));
  return [palette.bold(stage.name), ...actions, ...conditions].join('\n');
}

/** `OnSuccess, else ROLLBACK`, and below it each rule. */
function renderCondition({ type, result, rules }: PlannedCondition, palette: PlanPalette): readonly string[] {
  const head = palette.dim(`  ${type}${rules.length === 0 ? ':' : ', else'} ${result}`);
  const lines = rules.flatMap(({ rule, planned }) => [
    `    ${rule.name}  ${rule.provider}  ${renderPart(planned.part, rule.provider, palette)}`,
    ...(planned.part.kind === 'missing' ? [`      ${planned.part.remedy}`] : []),
    ...planned.unknowns.map((name) => `      ${palette.yellow(`unknown: ${name}`)}`),
  ]);
  return [head, ...lines];
}

function renderAction(planned: PlannedAction, widths: Layout, palette: PlanPalette): readonly string[] {
  const { action, part, unknowns } = planned;
  const order = palette.dim(String(action.runOrder).padStart(widths.order));
  const columns = [action.name.padEnd(widths.name), action.provider.padEnd(widths.provider)];
  const line = `  ${[order, ...columns, renderPart(part, action.provider, palette)].join('  ')}`;
  const place = renderPlace(action, widths.home, palette);
  const below = ' '.repeat(widths.order + widths.name + widths.provider + 8);
  const remedy = part.kind === 'missing' ? [`${below}${part.remedy}`] : [];
  return [`${line}${place}`, ...remedy, ...unknowns.map((name) => `${below}${palette.yellow(`unknown: ${name}`)}`)];
}

/** Where CodePipeline would do an action that is done here, when that is another account or region than the pipeline's. */
function renderPlace({ account, region }: PlannedAction['action'], home: Layout['home'], palette: PlanPalette): string {
  const place = { account: account ?? home.account, region: region ?? home.region };
  if (place.account === home.account && place.region === home.region) return '';
  return palette.dim(`  (here for ${place.account}/${place.region})`);
}

function renderPart(part: Part, provider: string, palette: PlanPalette): string {
  switch (part.kind) {
    case 'source':
      return renderOrigin(part.origin, provider);
    case 'real':
      return part.what;
    case 'stand-in':
      return palette.yellow(`stand-in: ${part.command}`);
    case 'missing':
      return palette.red(`missing: ${part.why}`);
  }
}

function renderOrigin(origin: Extract<Part, { readonly kind: 'source' }>['origin'], provider: string): string {
  switch (origin.kind) {
    case 'repository':
      return `repository ${origin.path}, branch ${origin.branch}${leftOut(origin.uncommitted.length)}`;
    case 'folder':
      // An object has no branch.
      return `folder ${origin.path}${provider === 'S3' ? '' : `, as branch ${origin.branch}`}`;
    case 'zip':
      return `zip ${origin.path}`;
    case 'image':
      return `image ${origin.path}, ${origin.digest.slice(0, SHOWN_OF_DIGEST)}…`;
  }
}

/** `sha256:` and twelve digits, as engines show it. */
const SHOWN_OF_DIGEST = 19;

function leftOut(uncommitted: number): string {
  return uncommitted === 0 ? '' : `, without ${uncommitted} uncommitted ${uncommitted === 1 ? 'change' : 'changes'}`;
}

function renderUncallable({ uncallable = [] }: Plan, palette: PlanPalette): readonly string[] {
  const lines = uncallable.flatMap(({ rules, function: name, why, remedy }) => [
    `  ${palette.red(`function ${name}, called by ${rules.join(', ')}: ${why}`)}`,
    ...(remedy === undefined ? [] : [`    ${remedy}`]),
  ]);
  return lines.length === 0 ? [] : [[palette.bold('Events'), ...lines].join('\n')];
}
