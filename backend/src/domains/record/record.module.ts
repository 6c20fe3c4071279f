import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config.js';
import { keepRecordIn } from './keeper.js';

@Module({})
export class RecordModule {
  constructor(config: Config, dataSource: DataSource) {
    keepRecordIn(dataSource, config.KENTAN_DATA);
  }
}
