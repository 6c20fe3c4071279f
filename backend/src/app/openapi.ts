// The OpenAPI document, read off the controllers and DTO classes.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

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
  return SwaggerModule.createDocument(
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
  );
}
