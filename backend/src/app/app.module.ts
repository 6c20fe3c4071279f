// The whole application: platform, domains, and what applies to every route.
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Config } from '../platform/config.js';
import { PlatformModule } from '../platform/platform.module.js';
import { AccessGuard } from './access-guard.js';
import { Admission } from './admission.js';
import { domainModules } from './domains.js';
import { EventsController } from './events.controller.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter } from './problem-filter.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), ...domainModules],
      controllers: [EventsController, HealthController],
      providers: [
        Admission,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
