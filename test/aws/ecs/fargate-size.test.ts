import { fargateCpus, fargateMemoriesOf } from '../../../lib/aws/ecs/fargate-size';

test('a task has what the table of AWS says', () => {
  expect(fargateCpus).toEqual([256, 512, 1024, 2048, 4096, 8192, 16_384]);
  expect(fargateMemoriesOf(256)).toEqual([512, 1024, 2048]);
  expect(fargateMemoriesOf(512)).toEqual([1024, 2048, 3072, 4096]);
  expect(fargateMemoriesOf(4096).slice(-2)).toEqual([29_696, 30_720]);
  expect(fargateMemoriesOf(8192).slice(0, 2)).toEqual([16_384, 20_480]);
  expect(fargateMemoriesOf(16_384)).toHaveLength(12);
  expect(fargateMemoriesOf(300)).toEqual([]);
});
