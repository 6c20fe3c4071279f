// HTTP for places.
import { Controller, Get } from '@nestjs/common';
import { CurrentLocality, type LocalityRef, Transactions, Verb } from '../../platform/index.js';
import { LocalityDetailDto, LocalityDto } from './localities.dto.js';
import { localitiesManifest } from './localities.manifest.js';
import { allLocalities, departmentsOf } from './read-localities.js';

@Controller('api/localities')
export class LocalitiesController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(localitiesManifest, 'list-localities')
  list(): Promise<LocalityDto[]> {
    return this.transactions.read((tx) => allLocalities(tx));
  }

  @Get(':locality')
  @Verb(localitiesManifest, 'read-locality')
  async read(@CurrentLocality() locality: LocalityRef): Promise<LocalityDetailDto> {
    const departments = await this.transactions.read((tx) => departmentsOf(tx, locality.id));
    return { ...locality, departments };
  }
}
