import type { SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import type { Part } from './plan';

/** What an action of CloudFormation does to its stack. */
export function toStackPart({ configuration }: SynthesizedAction): Part {
  const said = (key: string) => tryText(configuration[key]) ?? '…';
  const [stack, template, changeSet] = [
    said('StackName'),
    said('TemplatePath').replace('::', '/'),
    said('ChangeSetName'),
  ];
  const real = (what: string): Part => ({ kind: 'real', what });
  switch (tryText(configuration['ActionMode'])) {
    case 'CHANGE_SET_REPLACE':
      return real(`change set ${changeSet} of stack ${stack} from ${template}, against the last rehearsal`);
    case 'CHANGE_SET_EXECUTE':
      return real(`change set ${changeSet} of stack ${stack} is executed, and its outputs kept`);
    case 'DELETE_ONLY':
      return real(`stack ${stack} is deleted`);
    default:
      return real(`stack ${stack} from ${template}, validated and kept`);
  }
}
