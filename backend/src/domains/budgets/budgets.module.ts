import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs.js';
import { AnswerQuestion } from './answer-question.js';
import { AskQuestion } from './ask-question.js';
import { BudgetsController } from './budgets.controller.js';
import { CancelImport, ChangeImport } from './change-import.js';
import { ImportClassification } from './classifications.js';
import { ClassificationController, ImportsController } from './imports.controller.js';
import { LinesController } from './lines.controller.js';
import { PrepareAssets } from './prepare-assets.js';
import { PublishDesk } from './publish-desk.js';
import { PublishedAssets } from './published-assets.js';
import { ReadSheet } from './read-sheet.js';
import { StartImport } from './start-import.js';

@Module({
  controllers: [BudgetsController, LinesController, ImportsController, ClassificationController],
  providers: [
    PublishedAssets,
    PrepareAssets,
    StartImport,
    ChangeImport,
    CancelImport,
    ReadSheet,
    PublishDesk,
    ImportClassification,
    AskQuestion,
    AnswerQuestion,
  ],
  exports: [PublishedAssets, ReadSheet, StartImport],
})
export class BudgetsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly readSheet: ReadSheet,
    private readonly prepareAssets: PrepareAssets,
  ) {}

  onModuleInit(): void {
    this.jobs.register('budgets.read-sheet', (payload) =>
      this.readSheet.run(payload as { localityId: string; importId: string; attempt: number }),
    );
    this.jobs.register('budgets.prepare-assets', (payload) =>
      this.prepareAssets.run(payload as { localityId: string; versionId: string }),
    );
  }
}
