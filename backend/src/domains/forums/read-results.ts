// The questionnaire before and after; known to nobody before the forum has been held, so that no result sways an answer.
import {
  type Answers,
  type QuestionnaireItem,
  type ScaleShift,
  type Sheets,
  shiftOf,
} from '@kentan/shared/forums';
import type { ForumRow, Query } from './forum.rows.js';
import type { QuestionnaireItemDto } from './plan.dto.js';
import type { ResultsDto, ScaleShiftDto } from './voices.dto.js';

export const itemDto = (item: QuestionnaireItem): QuestionnaireItemDto =>
  item.kind === 'choice' ? { ...item, options: [...item.options] } : { ...item };

const EMPTY: Omit<ResultsDto, 'open'> = { sheetsBefore: 0, sheetsAfter: 0, both: 0, scales: [], choices: [] };

export async function readResults(
  tx: Query,
  row: Pick<ForumRow, 'id' | 'locality_id' | 'state' | 'questionnaire'>,
): Promise<ResultsDto> {
  if (row.state !== 'held') return { open: false, ...EMPTY };
  const rows = await tx.query<{ participant_id: string; wave: 'before' | 'after'; answers: Answers }>(
    'SELECT participant_id, wave, answers FROM forums.sheets WHERE locality_id = $1 AND forum_id = $2 ORDER BY participant_id, wave',
    [row.locality_id, row.id],
  );
  const sheets = new Map<string, { before?: Answers; after?: Answers }>();
  for (const { participant_id, wave, answers } of rows)
    sheets.set(participant_id, { ...sheets.get(participant_id), [wave]: answers });
  const shift = shiftOf(row.questionnaire, [...sheets.values()] satisfies Sheets[]);
  return {
    open: true,
    sheetsBefore: shift.sheetsBefore,
    sheetsAfter: shift.sheetsAfter,
    both: shift.both,
    scales: shift.scales.map(scaleDto),
    choices: shift.choices.map((choice) => ({
      ...choice,
      item: itemDto(choice.item),
      options: choice.options.map((option) => ({ ...option })),
    })),
  };
}

const scaleDto = (scale: ScaleShift): ScaleShiftDto => ({
  ...scale,
  item: itemDto(scale.item),
  spreadBefore: [...scale.spreadBefore],
  spreadAfter: [...scale.spreadAfter],
});
