import { readFileSync } from 'node:fs';
import { deployFiles } from '../../../helpers/deploy-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';

const directory = temporaryDirectory();

test('outputs are variables and a file; what is not known is said, with the way to give it', async () => {
  const template = `
Resources: { Cluster: { Type: "AWS::RDS::DBCluster" }, Topic: { Type: "AWS::SNS::Topic", Properties: { TopicName: orders } } }
Outputs:
  Topic: { Value: !GetAtt Topic.TopicName }
  Endpoint: { Value: !GetAtt Cluster.Endpoint.Address }
`;
  const configuration = {
    ...{ ActionMode: 'CREATE_UPDATE', StackName: 'shop', TemplatePath: 'templates::template.yaml' },
    OutputFileName: 'outputs.json',
  };
  const action = { namespace: 'shop', outputs: ['outputs'] };
  const [unknown] = await deployFiles(directory, { 'template.yaml': template }, [configuration], { action });
  expect(unknown?.variables).toEqual({ Topic: 'orders' });
  expect(readFileSync(unknown?.log ?? '', 'utf8')).toContain(
    "output Endpoint is not known here: GetAtt Cluster.Endpoint.Address; give it with --import 'Cluster.Endpoint.Address=VALUE'",
  );
  const options = { imports: { 'Cluster.Endpoint.Address': 'db.example' } };
  const [known] = await deployFiles(directory, { 'template.yaml': template }, [configuration], { action, options });
  expect(known?.variables).toEqual({ Topic: 'orders', Endpoint: 'db.example' });
});
