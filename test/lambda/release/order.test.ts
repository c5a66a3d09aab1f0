import { parseOrder } from '../../../lambda/release/order';

test('what synthesis writes is an order', () => {
  const order = { do: 'record', image: 'shop/api@sha256:0a', version: '1.4.0', service: 'arn:service' };
  expect(parseOrder(JSON.stringify(order))).toEqual(order);
  expect(parseOrder('{"do":"prepare","image":"shop/api","container":"app"}').do).toBe('prepare');
});

test.each([undefined, '', 'null', '{}', '{"do":"forget"}', 'prepare'])('%j is none', (text) => {
  expect(() => parseOrder(text)).toThrow();
});
