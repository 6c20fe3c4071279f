import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config.js';
import { keepRecordIn } from './keeper.js';
import { RecordController } from './record.controller.js';

@Module({ controllers: [RecordController] })
export class RecordModule {
  constructor(config: Config, dataSource: DataSource) {
    keepRecordIn(dataSource, config.KENTAN_DATA);
  }
}
