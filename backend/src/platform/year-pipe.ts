// A year in an address: four digits of our time, so that nothing else reaches a query.
import { Injectable, type PipeTransform } from '@nestjs/common';
import { refuseWith } from './refused.js';

@Injectable()
export class YearPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^(?:19|20|21)\d\d$/.test(text)) refuseWith('platform.not-found', {}, { kind: 'missing' });
    return Number(text);
  }
}
