/**
 * What serves before anything was released: a program of AWS's own that takes what it does from a variable, so that the task
 * definition needs no command, which the first release would inherit. It answers every path with 200 and a sentence.
 *
 * @see https://aws-otel.github.io/docs/setup/ecs/config-through-ssm
 */
export const placeholderImage = 'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3';

/** The variable that the program takes what it does from. */
export const placeholderVariable = 'AOT_CONFIG_CONTENT';

/**
 * What the program does: its health check on a port, and besides what no configuration may be without.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/extension/healthcheckextension
 */
export function toPlaceholderConfiguration(port: number): string {
  return JSON.stringify({
    extensions: {
      health_check: {
        endpoint: `0.0.0.0:${port}`,
        path: '/',
        response_body: { healthy: 'Nothing has been released here yet.' },
      },
    },
    // Of the task alone, and of a port that no service of ours listens on.
    receivers: { otlp: { protocols: { grpc: { endpoint: `127.0.0.1:${port === 4317 ? 4318 : 4317}` } } } },
    exporters: { debug: {} },
    service: { extensions: ['health_check'], pipelines: { traces: { receivers: ['otlp'], exporters: ['debug'] } } },
  });
}
