// Writing the questionnaire: items to rate or to choose from, the same before and after; closed once people are invited.
import { useTranslation } from 'react-i18next';
import { api, ask, useEdits, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { useWritten } from './forum-words';
import { Overtaken } from './overtaken';
import { FORUMS, type ForumData, type ItemData } from './queries';
import { ifMatch } from './use-desk';
import { WrittenField } from './written-field';

const nextId = (items: readonly { id: string }[], letter: string): string => {
  let n = items.length + 1;
  while (items.some((item) => item.id === `${letter}${n}`)) n += 1;
  return `${letter}${n}`;
};
const EMPTY = { zh: '', en: '' };

export function QuestionnaireEditor({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const written = useWritten();
  const edits = useEdits(`questionnaire/${forum.id}`, { items: forum.questionnaire });
  const { items } = edits.value;
  const save = useSubmit(
    (given: ItemData[]) =>
      ask(
        api.PUT('/api/localities/{locality}/forums/{forum}/questionnaire', {
          params: { path: { locality: slug, forum: forum.id } },
          body: { items: given },
          headers: ifMatch(forum.version),
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: edits.clear },
  );
  if (forum.state !== 'preparing' && forum.state !== 'committed')
    return (
      <ol>
        {forum.questionnaire.map((item) => (
          <li key={item.id}>{written(item.text)}</li>
        ))}
      </ol>
    );
  const change = (i: number, part: Partial<ItemData>) =>
    edits.set({ items: items.map((item, j) => (j === i ? { ...item, ...part } : item)) });
  return (
    <div className="stack">
      {items.map((item, i) => (
        <div key={item.id} className="sheet stack">
          <p className="muted small">{t(`item.${item.kind}`, { no: i + 1 })}</p>
          <WrittenField
            label={t('item.text', { no: i + 1 })}
            value={item.text}
            onChange={(text) => change(i, { text })}
          />
          {item.kind === 'choice' &&
            (item.options ?? []).map((option, j) => (
              <WrittenField
                key={option.id}
                label={t('item.option', { no: i + 1, option: j + 1 })}
                value={option.text}
                onChange={(text) =>
                  change(i, { options: item.options?.map((o, k) => (k === j ? { ...o, text } : o)) })
                }
              />
            ))}
          <div className="row">
            {item.kind === 'choice' && (
              <Button
                onClick={() =>
                  change(i, {
                    options: [...(item.options ?? []), { id: nextId(item.options ?? [], 'o'), text: EMPTY }],
                  })
                }
              >
                {t('item.add-option', { no: i + 1 })}
              </Button>
            )}
            <Button look="quiet" onClick={() => edits.set({ items: items.filter((_, j) => j !== i) })}>
              {t('item.remove', { no: i + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div className="row">
        <Button
          onClick={() =>
            edits.set({ items: [...items, { id: nextId(items, 'q'), kind: 'scale', text: EMPTY }] })
          }
        >
          {t('item.add-scale')}
        </Button>
        <Button
          onClick={() =>
            edits.set({
              items: [
                ...items,
                {
                  id: nextId(items, 'q'),
                  kind: 'choice',
                  text: EMPTY,
                  options: [
                    { id: 'o1', text: EMPTY },
                    { id: 'o2', text: EMPTY },
                  ],
                },
              ],
            })
          }
        >
          {t('item.add-choice')}
        </Button>
      </div>
      <Overtaken edits={edits} />
      <ProblemNotice problem={save.problem} />
      <Button look="now" busy={save.busy} onClick={() => save.send(items)}>
        {t('desk.save')}
      </Button>
    </div>
  );
}
