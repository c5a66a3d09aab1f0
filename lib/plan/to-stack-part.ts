import type { SynthesizedAction } from '../assembly/pipeline';
import { tryText } from '../assembly/value';
import type { Part } from './plan';

/** What an action of CloudFormation does to its stack, here or at an endpoint. */
export function toStackPart({ configuration }: SynthesizedAction, endpoint?: string): Part {
  const said = (key: string) => tryText(configuration[key]) ?? '…';
  const stack = `stack ${said('StackName')}${endpoint === undefined ? '' : ` at ${endpoint}`}`;
  const template = said('TemplatePath').replace('::', '/');
  const changeSet = `change set ${said('ChangeSetName')}`;
  const real = (what: string): Part => ({ kind: 'real', what });
  switch (tryText(configuration['ActionMode'])) {
    case 'CHANGE_SET_REPLACE':
      return real(
        `${changeSet} of ${stack} from ${template}${endpoint === undefined ? ', against the last rehearsal' : ''}`,
      );
    case 'CHANGE_SET_EXECUTE':
      return real(`${changeSet} of ${stack} is executed${endpoint === undefined ? ', and its outputs kept' : ''}`);
    case 'DELETE_ONLY':
      return real(`${stack} is deleted`);
    default:
      return real(`${stack} from ${template}, ${endpoint === undefined ? 'validated and kept' : 'really deployed'}`);
  }
}
