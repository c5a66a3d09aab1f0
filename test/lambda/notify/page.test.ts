import { executionPage, pipelinePage } from '../../../lambda/notify/page';
import { pipelineEvent } from './events';

test('the pages of the console are those of the event’s region', () => {
  const event = pipelineEvent('FAILED');
  expect(executionPage(event)).toBe(
    'https://ap-northeast-2.console.aws.amazon.com/codesuite/codepipeline/pipelines/storefront/executions/12345678-1234-5678-abcd-12345678abcd/timeline?region=ap-northeast-2',
  );
  expect(pipelinePage(event)).toBe(
    'https://ap-northeast-2.console.aws.amazon.com/codesuite/codepipeline/pipelines/storefront/view?region=ap-northeast-2',
  );
});

test.each([
  ['aws-cn', 'cn-north-1', 'https://cn-north-1.console.amazonaws.cn/'],
  ['aws-us-gov', 'us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
])('%s has a console of its own', (partition, region, console) => {
  const resources = [`arn:${partition}:codepipeline:${region}:111122223333:storefront`];
  expect(pipelinePage({ ...pipelineEvent('FAILED'), region, resources })?.startsWith(console)).toBe(true);
});

test('a partition whose console is not known gets no invented address', () => {
  const resources = ['arn:aws-iso:codepipeline:us-iso-east-1:111122223333:storefront'];
  expect(pipelinePage({ ...pipelineEvent('FAILED'), resources })).toBeUndefined();
});
