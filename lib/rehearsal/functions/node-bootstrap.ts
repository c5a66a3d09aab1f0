/**
 * What runs in the process of a Node.js function: it loads the handler, then calls it for each line that comes on
 * descriptor 3 and writes the result back there. It is text because the command line is bundled into one file.
 *
 * A line in: `{ id, event, context, deadline }`; a line out: `{ id, ok, payload }`, and `{ id: "init", … }` when the
 * handler is loaded or cannot be; `fatal` when the process ends with it. After each result a mark on both outputs says that no more of its logs will come.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 */
export const nodeBootstrap = String.raw`'use strict';
const { existsSync } = require('node:fs');
const { Socket } = require('node:net');
const { basename, dirname, join } = require('node:path');
const { createInterface } = require('node:readline');
const { pathToFileURL } = require('node:url');

const channel = new Socket({ fd: 3, readable: true, writable: true });
channel.on('error', () => process.exit());
channel.on('close', () => process.exit());
let current;

function finish(id, ok, payload, fatal) {
  if (id !== 'init' && (current === undefined || current.id !== id)) return;
  current = undefined;
  process.stdout.write('\u001e' + id + '\n');
  process.stderr.write('\u001e' + id + '\n');
  let line;
  try {
    line = JSON.stringify({ id, ok, payload: payload === undefined ? null : payload, fatal });
  } catch (error) {
    line = JSON.stringify({ id, ok: false, payload: toError(error, 'Runtime.MarshalError') });
  }
  channel.write(line + '\n');
  channel.ref();
}

function toError(error, type) {
  const isError = error instanceof Error || (typeof error === 'object' && error !== null && 'stack' in error);
  if (!isError) return { errorType: type || typeof error, errorMessage: String(error), trace: [] };
  return { errorType: type || error.name, errorMessage: error.message, trace: String(error.stack).split('\n') };
}

function failed(type, message) {
  return Object.assign(new Error(message), { name: type });
}

function findFile(root, name) {
  const [stem] = basename(name).split('.');
  const base = join(root, dirname(name), stem);
  const file = ['.js', '.mjs', '.cjs'].map((ending) => base + ending).find(existsSync);
  if (file === undefined) throw failed('Runtime.ImportModuleError', "Error: Cannot find module '" + stem + "'");
  return file;
}

async function load(root, name) {
  const file = findFile(root, name);
  const loaded = await import(pathToFileURL(file).href).catch((error) => {
    const type = error instanceof SyntaxError ? 'Runtime.UserCodeSyntaxError' : undefined;
    const missing = error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND');
    throw Object.assign(error, { name: type || (missing ? 'Runtime.ImportModuleError' : error.name) });
  });
  const path = basename(name).split('.').slice(1);
  const dig = (value) => path.reduce((part, key) => (part === undefined || part === null ? undefined : part[key]), value);
  const handler = dig(loaded) || dig(loaded.default);
  if (typeof handler !== 'function') {
    throw failed('Runtime.HandlerNotFound', name + ' is undefined or not a function');
  }
  return handler;
}

function call(handler, { id, event, context, deadline }) {
  const settle = (error, value) => (error ? finish(id, false, toError(error)) : finish(id, true, value));
  const whole = {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: (error, value) => settle(error, value),
    fail: (error) => settle(error || failed('Error', 'failed')),
    succeed: (value) => settle(undefined, value),
  };
  current = { id, held: undefined };
  channel.unref();
  const callback = (error, value) => {
    if (!whole.callbackWaitsForEmptyEventLoop) settle(error, value);
    else if (current && current.id === id && !current.held) current.held = () => settle(error, value);
  };
  try {
    const result = handler(event, whole, callback);
    if (result && typeof result.then === 'function') {
      result.then((value) => settle(undefined, value), (error) => finish(id, false, toError(error)));
    } else if (handler.length < 3 && result !== undefined) {
      settle(undefined, result);
    }
  } catch (error) {
    finish(id, false, toError(error));
  }
}

function crash(type) {
  return (error) => {
    if (current) finish(current.id, false, toError(error, type), true);
    channel.end(() => process.exit(1));
  };
}
process.on('uncaughtException', crash());
process.on('unhandledRejection', crash('Runtime.UnhandledPromiseRejection'));
// Nothing is left to wait for: a callback's result goes out, or null when none was called.
process.on('beforeExit', () => {
  if (!current) return;
  if (current.held) current.held();
  else finish(current.id, true, null);
});

load(process.env.LAMBDA_TASK_ROOT, process.env._HANDLER).then(
  (handler) => {
    finish('init', true, null);
    createInterface({ input: channel }).on('line', (line) => call(handler, JSON.parse(line)));
  },
  (error) => {
    finish('init', false, toError(error));
    channel.end(() => process.exit(1));
  },
);
`;
