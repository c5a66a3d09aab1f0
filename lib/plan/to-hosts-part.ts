import type { Assembly } from '../assembly/assembly';
import { countGroupHosts, countTaggedHosts, renderHosts } from '../assembly/count-hosts';
import type { SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import type { Part } from './plan';

/** A deployment group's hosts, each a folder in the home. */
export function toDeploymentGroupPart({ configuration }: SynthesizedAction, { fleet }: Assembly): Part {
  const application = tryText(configuration['ApplicationName']) ?? '…';
  const name = tryText(configuration['DeploymentGroupName']) ?? '…';
  const group = fleet.deploymentGroups.find((each) => each.application === application && each.name === name);
  if (group === undefined) {
    return { kind: 'real', what: `appspec on 1 host, a folder, in place; no template has deployment group ${name}` };
  }
  const style = group.style === 'BLUE_GREEN' ? 'blue/green' : 'in place';
  const count = countGroupHosts(group, fleet);
  const hosts = `${renderHosts(count)}, ${toFolders(count)}`;
  return { kind: 'real', what: `appspec on ${hosts}, ${style}, ${group.configuration}` };
}

/** The hosts that have a tag, each a folder in the home. */
export function toTaggedHostsPart({ configuration }: SynthesizedAction, { fleet }: Assembly): Part {
  const key = tryText(configuration['InstanceTagKey']) ?? '…';
  const value = tryText(configuration['InstanceTagValue']);
  const directory = tryText(configuration['TargetDirectory']) ?? tryText(configuration['DeploySpec']) ?? '…';
  const count = countTaggedHosts(key, value, fleet);
  const tag = `${key}=${value ?? '*'}`;
  return { kind: 'real', what: `${directory} on ${renderHosts(count)} with the tag ${tag}, ${toFolders(count)}` };
}

function toFolders(count: number): string {
  return count === 1 ? 'a folder' : 'each a folder';
}
