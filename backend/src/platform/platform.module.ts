// The platform's providers, available in every domain.
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { databaseOptions } from './database.js';
import { FileStore } from './files.js';
import { InstallationSecret } from './installation-secret.js';
import { Jobs } from './jobs.js';
import { LiveEvents } from './live-events.js';
import { Mailer } from './mailer.js';
import { PreparedStatements } from './prepared-statements.js';
import { PublicBytes } from './public-bytes.js';
import { Transactions } from './transactions.js';

@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    const providers = [
      Clock,
      Transactions,
      LiveEvents,
      Jobs,
      InstallationSecret,
      FileStore,
      Mailer,
      PublicBytes,
      PreparedStatements,
    ];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(config.DATABASE_URL, config.DATABASE_POOL),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      providers: [{ provide: Config, useValue: config }, ...providers],
      exports: [Config, ...providers],
    };
  }
}
