import { factsOf } from '../helpers/facts';

const { pipelines } = factsOf(`Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: Build
          Actions:
            - Name: stamp
              ActionTypeId: { Category: Compute, Owner: AWS, Provider: Commands, Version: "1" }
              Commands: ["export STAMP=1", "echo #{Source.CommitMessage}"]
              OutputVariables: [STAMP]
              OutputArtifacts: [{ Name: Out, Files: ["dist/**", "*.md"] }]
              EnvironmentVariables: [{ Name: TOKEN, Value: npm-token, Type: SECRETS_MANAGER }, { Name: PLAIN, Value: 7 }]
              TimeoutInMinutes: 20
            - Name: bare
              ActionTypeId: { Category: Compute, Owner: AWS, Provider: Commands, Version: "1" }
              Commands: [!ImportValue team-command]
            - Name: approve
              ActionTypeId: { Category: Approval, Owner: AWS, Provider: Manual, Version: "1" }
              TimeoutInMinutes: 30`);
const [stamp, bare, approve] = pipelines[0]?.stages[0]?.actions ?? [];

test('what a Commands action declares beside its configuration is in it, as JSON', () => {
  expect(stamp?.configuration).toEqual({
    Commands: '["export STAMP=1","echo #{Source.CommitMessage}"]',
    OutputVariables: '["STAMP"]',
    Files: '["dist/**","*.md"]',
    EnvironmentVariables:
      '[{"name":"TOKEN","value":"npm-token","type":"SECRETS_MANAGER"},{"name":"PLAIN","value":"7","type":"PLAINTEXT"}]',
    TimeoutInMinutes: '20',
  });
  expect(stamp?.outputs).toEqual(['Out']);
});

test('a command that no file says leaves all of them unknown, and other actions have no such properties', () => {
  expect(bare?.configuration).toEqual({ Commands: { unknown: 'ImportValue team-command' } });
  expect(approve?.configuration).toEqual({});
});
