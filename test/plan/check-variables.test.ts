import { checkVariables } from '../../lib/plan/check-variables';
import { anAction, aPipeline } from '../helpers/planned';

const source = anAction('Source.Source Source/AWS/CodeCommit', { namespace: 'Source' });

function problems(text: string): readonly (string | undefined)[] {
  const build = anAction('Build.packages Build/AWS/CodeBuild', { configuration: { EnvironmentVariables: text } });
  return checkVariables(aPipeline(source, build)).flatMap(({ code, message, hint }) => [code, message, hint]);
}

test.each([
  ['#{Source.CommitId}'],
  ['#{codepipeline.PipelineExecutionId}'],
  ['#{variables.COLOUR}'],
  ['${SHELL} #{not a variable} #comment'],
])('%s is good', (text) => {
  expect(problems(text)).toEqual([]);
});

test('a namespace that no earlier action has is a mistake', () => {
  expect(problems('#{Sorce.CommitId} and again #{Sorce.CommitId}')).toEqual([
    'UnknownNamespace',
    'action "Build.packages" uses #{Sorce.CommitId}: no earlier action has this namespace',
    'known: codepipeline, Source · did you mean "Source"?',
  ]);
});

test('a variable that the pipeline does not have is a mistake', () => {
  expect(problems('#{variables.COLOR}')).toEqual([
    'UnknownVariable',
    'action "Build.packages" uses #{variables.COLOR}: the pipeline has no such variable',
    'known: COLOUR · did you mean "COLOUR"?',
  ]);
});
