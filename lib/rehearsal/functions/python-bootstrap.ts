/**
 * What runs in the process of a Python function; it speaks as the one of Node.js does.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html
 */
export const pythonBootstrap = String.raw`import importlib, json, os, socket, sys, time, traceback

channel = socket.socket(fileno=3)
reader = channel.makefile('r', encoding='utf-8', newline='\n')


def finish(id, ok, payload):
    for stream in (sys.stdout, sys.stderr):
        stream.write('\x1e' + id + '\n')
        stream.flush()
    try:
        line = json.dumps({'id': id, 'ok': ok, 'payload': payload})
    except TypeError as error:
        line = json.dumps({'id': id, 'ok': False, 'payload': to_error(error, 'Runtime.MarshalError')})
    channel.sendall((line + '\n').encode('utf-8'))


def to_error(error, kind=None):
    trace = traceback.format_exception(type(error), error, error.__traceback__)
    return {'errorType': kind or type(error).__name__, 'errorMessage': str(error), 'stackTrace': trace}


class Context:
    def __init__(self, facts, deadline):
        self.deadline = deadline
        self.aws_request_id = facts['awsRequestId']
        self.function_name = facts['functionName']
        self.function_version = facts['functionVersion']
        self.invoked_function_arn = facts['invokedFunctionArn']
        self.memory_limit_in_mb = facts['memoryLimitInMB']
        self.log_group_name = facts['logGroupName']
        self.log_stream_name = facts['logStreamName']

    def get_remaining_time_in_millis(self):
        return max(0, int(self.deadline - time.time() * 1000))


def load():
    sys.path.insert(0, os.environ['LAMBDA_TASK_ROOT'])
    module, name = os.environ['_HANDLER'].rsplit('.', 1)
    try:
        loaded = importlib.import_module(module.replace('/', '.'))
    except SyntaxError as error:
        return None, to_error(error, 'Runtime.UserCodeSyntaxError')
    except ImportError as error:
        return None, to_error(error, 'Runtime.ImportModuleError')
    except BaseException as error:
        return None, to_error(error)
    if not callable(getattr(loaded, name, None)):
        return None, to_error(AttributeError("Handler '%s' missing on module '%s'" % (name, module)), 'Runtime.HandlerNotFound')
    return getattr(loaded, name), None


handler, fault = load()
finish('init', fault is None, fault)
if handler is None:
    sys.exit(1)
for line in reader:
    call = json.loads(line)
    try:
        finish(call['id'], True, handler(call['event'], Context(call['context'], call['deadline'])))
    except Exception as error:
        finish(call['id'], False, to_error(error))
`;
