import type { Provider, Type } from '@nestjs/common';
import { ExecutionController } from './execution.controller.js';
import { ExplainDeviation } from './explain-deviation.js';
import { ReportExecution } from './report-execution.js';

export const executionControllers: Type[] = [ExecutionController];
export const executionProviders: Provider[] = [ReportExecution, ExplainDeviation];
