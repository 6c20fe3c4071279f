import { Module } from '@nestjs/common';
import { ChartersController } from './charters.controller.js';

@Module({ controllers: [ChartersController] })
export class ChartersModule {}
