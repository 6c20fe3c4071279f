// What satisfaction votes and rectifications add to the supervision module.
import type { Provider, Type } from '@nestjs/common';
import { Rate } from './rate.js';
import { RectificationsController } from './rectifications.controller.js';
import { SatisfactionController } from './satisfaction.controller.js';
import { SatisfactionAnnouncer } from './satisfaction-announcer.js';

export const satisfactionControllers: Type[] = [SatisfactionController, RectificationsController];
export const satisfactionProviders: Provider[] = [Rate, SatisfactionAnnouncer];
