import { type ServerResponse, STATUS_CODES } from 'node:http';

/** An answer of the load balancer's own: `503 Service Temporarily Unavailable`. */
export function sendPage(response: ServerResponse, status: number): void {
  const title = status === 503 ? '503 Service Temporarily Unavailable' : `${status} ${STATUS_CODES[status]}`;
  const body = `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`;
  const headers = { server: 'awselb/2.0', 'content-type': 'text/html', 'content-length': String(body.length) };
  response.writeHead(status, headers).end(body);
}
