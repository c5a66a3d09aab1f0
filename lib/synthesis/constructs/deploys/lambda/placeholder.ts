/**
 * What a function answers until something is released to it: as an answer to a request it is a 503, which says that it is worth
 * another try. Never changed, or an update of the stack would put it in the place of what was released last.
 *
 * @param handler `index.handler`
 */
export function toPlaceholder(runtime: string, handler: string): string {
  const name = handler.slice('index.'.length);
  return runtime.startsWith('python') ? toPython(name) : toNode(name);
}

const ANSWER = { statusCode: 503, headers: { 'retry-after': '60' }, body: 'Nothing was released here yet.\n' };

function toNode(name: string): string {
  return `exports.${name} = async () => (${JSON.stringify(ANSWER)});\n`;
}

function toPython(name: string): string {
  return `def ${name}(event, context):\n    return ${JSON.stringify(ANSWER)}\n`;
}
