// The questionnaire: items rated from 0 to 10 or chosen from options, the same before and after (Zeguo 2005).
import { type Bilingual, ok, type Result, refuse } from '../../kernel/index.js';

export const SCALE = { min: 0, max: 10 } as const;

interface ItemText {
  readonly id: string;
  readonly text: Bilingual;
  /** The budget line it is about, where it is about one. */
  readonly lineKey?: string;
}
/** "How important is it that …?" 0 not at all, 10 most of all, unless the item says otherwise. */
export interface ScaleItem extends ItemText {
  readonly kind: 'scale';
  readonly low?: Bilingual;
  readonly high?: Bilingual;
}
export interface ChoiceItem extends ItemText {
  readonly kind: 'choice';
  readonly options: readonly { readonly id: string; readonly text: Bilingual }[];
}
export type QuestionnaireItem = ScaleItem | ChoiceItem;

/** Item id → rating or option id. An item left out was not answered: counted apart, never as zero. */
export type Answers = Readonly<Record<string, number | string>>;

const MOST_ITEMS = 40;
const OPTIONS = { min: 2, max: 9 } as const;
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function checkQuestionnaire(
  items: readonly QuestionnaireItem[],
): Result<readonly QuestionnaireItem[]> {
  if (items.length === 0 || items.length > MOST_ITEMS)
    return refuse('forums.items-count', { count: items.length, max: MOST_ITEMS }, { path: 'items' });
  const seen = new Set<string>();
  for (const [i, item] of items.entries()) {
    const at = (field: string) => ({ path: `items.${i}.${field}` });
    if (!ID.test(item.id) || seen.has(item.id)) return refuse('forums.item-id', { no: i + 1 }, at('id'));
    seen.add(item.id);
    if (item.text.zh.trim() === '') return refuse('forums.item-text', { no: i + 1 }, at('text'));
    if (item.kind === 'scale') continue;
    const ids = item.options.map((option) => option.id);
    const distinct = new Set(ids).size === ids.length && ids.every((id) => ID.test(id));
    if (!distinct || ids.length < OPTIONS.min || ids.length > OPTIONS.max)
      return refuse('forums.item-options', { no: i + 1, ...OPTIONS }, at('options'));
    if (item.options.some((option) => option.text.zh.trim() === ''))
      return refuse('forums.item-text', { no: i + 1 }, at('options'));
  }
  return ok(items);
}

/** Answers that belong to the questionnaire, nothing else in them. */
export function checkAnswers(items: readonly QuestionnaireItem[], answers: Answers): Result<Answers> {
  for (const [id, value] of Object.entries(answers)) {
    const item = items.find((candidate) => candidate.id === id);
    if (!item) return refuse('forums.answer-unknown-item', { item: id }, { path: `answers.${id}` });
    if (item.kind === 'scale') {
      const right = typeof value === 'number' && Number.isInteger(value);
      if (!right || value < SCALE.min || value > SCALE.max)
        return refuse('forums.answer-scale', { ...SCALE }, { path: `answers.${id}` });
    } else if (!item.options.some((option) => option.id === value)) {
      return refuse('forums.answer-option', {}, { path: `answers.${id}` });
    }
  }
  if (Object.keys(answers).length === 0) return refuse('forums.answer-nothing', {}, { path: 'answers' });
  return ok(answers);
}
