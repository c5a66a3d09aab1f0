import { deployFiles } from '../../../helpers/deploy-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { TABLE } from '../../../helpers/stacks';

const directory = temporaryDirectory();

async function reasonOf(configuration: unknown, more: Readonly<Record<string, string>> = {}) {
  const files = { 'template.yaml': TABLE, 'configuration.json': JSON.stringify(configuration) };
  const action = {
    ...{ ActionMode: 'CREATE_UPDATE', StackName: 'shop', TemplatePath: 'templates::template.yaml' },
    ...{ TemplateConfiguration: 'templates::configuration.json', ...more },
  };
  return (await deployFiles(directory, files, [action]))[0]?.reason;
}

test.each([
  [[], {}, 'TemplateConfiguration is no map'],
  [{ Parameter: {} }, {}, 'TemplateConfiguration has Parameters, Tags and StackPolicy, and no Parameter'],
  [{ Parameters: { Stage: 1 } }, {}, 'TemplateConfiguration: Parameters.Stage is no text'],
  [{ StackPolicy: {} }, {}, 'TemplateConfiguration: StackPolicy is no stack policy'],
  [
    {},
    { Capabilities: 'CAPABILITY_ALL' },
    '"CAPABILITY_ALL" is no capability: there are CAPABILITY_IAM, CAPABILITY_NAMED_IAM, CAPABILITY_AUTO_EXPAND',
  ],
  [{}, { TemplatePath: 'template.yaml' }, 'TemplatePath is "template.yaml", and not Artifact::path'],
  [{}, { TemplatePath: 'templates::../../secret' }, 'File [../../secret] does not exist in artifact [templates]'],
  [{}, {}, 'shop: Parameters: [Stage] must have values'],
])('%j with %j', async (configuration, more, reason) => {
  expect(await reasonOf(configuration, more)).toBe(reason);
});
