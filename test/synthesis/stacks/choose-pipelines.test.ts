import { choosePipelines } from '../../../lib/synthesis/stacks/choose-pipelines';
import { aDelivery, aPipeline } from '../../helpers/delivery';

const delivery = aDelivery({ pipelines: ['web', 'status', 'docs'].map((name) => aPipeline({ name })) });
const namesOf = (list?: string) => {
  const chosen = choosePipelines(delivery, list);
  return chosen.ok ? chosen.value.map(({ name }) => name) : chosen.problems;
};

test('without a list all are chosen', () => {
  expect(namesOf()).toEqual(['web', 'status', 'docs']);
});

test('a list chooses, in the definition’s order', () => {
  expect(namesOf('docs, web,docs,')).toEqual(['web', 'docs']);
});

test('every unknown name is refused, with what there is', () => {
  expect(namesOf('web,stauts,x')).toEqual([
    {
      code: 'UnknownPipeline',
      message: 'pipelines names "stauts", which the definition does not have',
      hint: 'the definition has: web, status, docs · did you mean "status"?',
    },
    {
      code: 'UnknownPipeline',
      message: 'pipelines names "x", which the definition does not have',
      hint: 'the definition has: web, status, docs',
    },
  ]);
});

test('a list without a name is refused', () => {
  expect(namesOf(' , ')).toEqual([expect.objectContaining({ code: 'NoPipeline' })]);
});
