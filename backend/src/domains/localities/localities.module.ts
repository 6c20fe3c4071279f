import { Module } from '@nestjs/common';
import { LocalitiesController } from './localities.controller.js';

@Module({ controllers: [LocalitiesController] })
export class LocalitiesModule {}
