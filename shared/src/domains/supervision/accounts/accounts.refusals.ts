import type { Words } from '../../../kernel/index.js';

export const accountsRefusals: Words = {};
