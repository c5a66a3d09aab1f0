import type { Resource, TemplateMap } from '../../assembly/template';
import { covers, tryIamCapability } from '../../aws/cloudformation/capabilities';
import { StackRefusal } from './stack-service';
import { transformsOf } from './template-body';

/**
 * Whether a person has acknowledged what a template does.
 *
 * @param directly whether the stack is made without a change set, which would show what macros make
 * @throws StackRefusal `InsufficientCapabilitiesException`
 */
export function checkCapabilities(
  body: TemplateMap,
  made: readonly Resource[],
  given: readonly string[],
  directly: boolean,
): void {
  const iam = tryIamCapability(made);
  const expand = directly && transformsOf(body).length > 0 ? ('CAPABILITY_AUTO_EXPAND' as const) : undefined;
  const missing = [iam, expand].filter((needed) => needed !== undefined && !covers(given, needed));
  if (missing.length === 0) return;
  throw new StackRefusal(`Requires capabilities : [${missing.join(', ')}]`, 'InsufficientCapabilitiesException');
}
