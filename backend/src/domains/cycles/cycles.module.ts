import { Module } from '@nestjs/common';
import { Ticker } from './ticker.js';

@Module({ providers: [Ticker], exports: [Ticker] })
export class CyclesModule {}
