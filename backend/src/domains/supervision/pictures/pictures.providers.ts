// What photographs add to the supervision module.
import type { Provider, Type } from '@nestjs/common';
import { KeepPicture } from './keep-picture.js';
import { PicturesController } from './pictures.controller.js';

export const picturesControllers: Type[] = [PicturesController];
export const picturesProviders: Provider[] = [KeepPicture];
