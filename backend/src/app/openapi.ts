// The OpenAPI document, read off the controllers and DTO classes.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Adds GET /api/openapi.json. The metadata file is generated (npm run generate). */
export async function installOpenApi(app: NestFastifyApplication): Promise<void> {
  let document: OpenAPIObject | undefined;
  const build = async () => {
    document ??= await openApiDocument(app);
    return document;
  };
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async () => build());
}

export async function openApiDocument(app: NestFastifyApplication): Promise<OpenAPIObject> {
  const metadata = await import('../metadata.js');
  await SwaggerModule.loadPluginMetadata(metadata.default);
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Kentan 恳谈')
      .setDescription(
        'The public budget year of a locality. Amounts are decimal strings in yuan; times are UTC.',
      )
      .setVersion('1')
      .setOpenAPIVersion('3.1.0')
      .addCookieAuth('kentan_session')
      .build(),
    { autoTagControllers: false, extraModels: [ProblemDto] },
  );
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) complete(operation, path, method);
    }
  }
  return document;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Adds what holds for every route: path parameters read by guards, Idempotency-Key on POST, problem details. */
function complete(operation: OperationObject, path: string, method: string): void {
  const parameters = operation.parameters ?? [];
  operation.parameters = parameters;
  const has = (name: string, place: string) =>
    parameters.some((p) => 'name' in p && p.name === name && p.in === place);
  for (const [, name] of path.matchAll(/\{(\w+)\}/g)) {
    if (!has(name, 'path'))
      parameters.unshift({ name, in: 'path', required: true, schema: { type: 'string' } });
  }
  if (method === 'post' && !has('Idempotency-Key', 'header')) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 8, maxLength: 100 },
      description:
        'The same key answers a repeated submission with the first answer, and does nothing twice.',
    });
  }
  operation.responses['default'] = {
    description: 'Problem details (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
  };
}
