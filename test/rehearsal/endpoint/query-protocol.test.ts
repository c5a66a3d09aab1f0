import { XMLParser } from 'fast-xml-parser';
import { refuse, reply } from '../../../lib/rehearsal/endpoint/answer';
import { s3Error, toQueryAnswer, toXmlAnswer } from '../../../lib/rehearsal/endpoint/query-protocol';

const parse = (body: string | Buffer): unknown => new XMLParser().parse(String(body));

test('a result stands in the response of its operation', () => {
  const answer = toQueryAnswer(reply({ MessageId: 'm1' }), 'Publish', 'http://sns.amazonaws.com/doc/2010-03-31/');
  expect(answer.headers['content-type']).toBe('text/xml');
  expect(parse(answer.body)).toMatchObject({ PublishResponse: { PublishResult: { MessageId: 'm1' } } });
  expect(answer.body).toContain('<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">');
});

test('an error tells whose fault it is', () => {
  expect(parse(toQueryAnswer(refuse('NotFound', 'no', 404), 'Publish', 'x').body)).toMatchObject({
    ErrorResponse: { Error: { Type: 'Sender', Code: 'NotFound', Message: 'no' } },
  });
  expect(parse(toQueryAnswer(refuse('Broken', 'no', 500), 'Publish', 'x').body)).toMatchObject({
    ErrorResponse: { Error: { Type: 'Receiver' } },
  });
});

test('what XML has a meaning for arrives as it was', () => {
  const text = 'a < b & "c" > \'d\'';
  expect(parse(toXmlAnswer(200, { Root: { Text: text } }).body)).toMatchObject({ Root: { Text: text } });
});

// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
test('S3 tells its errors without an envelope', () => {
  const { status, body } = s3Error(404, 'NoSuchKey', 'The specified key does not exist.');
  expect([status, parse(body)]).toEqual([
    404,
    expect.objectContaining({ Error: { Code: 'NoSuchKey', Message: 'The specified key does not exist.' } }),
  ]);
});
