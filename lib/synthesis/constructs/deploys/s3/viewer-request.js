/**
 * CloudFront Function (runtime cloudfront-js-2.0), run on each request before the cache is asked: a bucket behind origin
 * access control knows no folder indexes. `/docs/` is answered by `/docs/index.html`; `/docs` is sent to `/docs/`, as S3's
 * own website hosting does it, so that the page's relative links work. A name with a dot is a file and stays as it is.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls the function of this name.
function handler(event) {
  const request = event.request;
  const name = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (name === '') {
    request.uri += 'index.html';
    return request;
  }
  if (name.indexOf('.') >= 0) return request;
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: { location: { value: `${toLocalPath(request.uri)}/${toQuery(request.querystring)}` } },
  };
}

/** Browsers read `//host` and `/\host` as another host: a path of ours begins with exactly one slash. */
function toLocalPath(uri) {
  return `/${uri.replace(/^[/\\]+/, '')}`;
}

function toQuery(querystring) {
  const pairs = [];
  Object.keys(querystring).forEach((key) => {
    const parameter = querystring[key];
    const values = parameter.multiValue || [parameter];
    values.forEach((one) => {
      pairs.push(one.value === '' ? key : `${key}=${one.value}`);
    });
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
