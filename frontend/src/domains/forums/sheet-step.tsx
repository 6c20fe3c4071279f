// The questionnaire, one item a screen: large buttons, back and forth, checked at the end, handed in once.
import type { Answers, Wave } from '@kentan/shared/forums';
import { SCALE } from '@kentan/shared/forums';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Radios } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { useWritten } from './forum-words';
import { FORUMS, type ForumData, type ItemData } from './queries';

const RATINGS = Array.from({ length: SCALE.max - SCALE.min + 1 }, (_, i) => SCALE.min + i);

export function SheetStep({ forum, wave }: { forum: ForumData; wave: Wave }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const items = forum.questionnaire;
  const draft = useDraft<{ answers: Record<string, number | string> }>(`sheet/${forum.id}/${wave}`, {
    answers: {},
  });
  const { answers } = draft.value;
  const [at, setAt] = useState(0);
  const hand = useSubmit(
    (given: Answers, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/sheets/{wave}', {
          params: { path: { locality: slug, forum: forum.id, wave } },
          body: { answers: given },
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  const item = items[at];
  const answered = Object.keys(answers).length;
  return (
    <section className="stack sheet-step">
      <p className="muted">{t(`sheet.lead-${wave}`)}</p>
      <Progress label={t('sheet.progress')} done={Math.min(at, items.length)} total={items.length} />
      {item ? (
        <Item
          key={item.id}
          item={item}
          value={answers[item.id]}
          onChange={(value) => draft.set({ answers: { ...answers, [item.id]: value } })}
        />
      ) : (
        <p className="step-lead">{t('sheet.check', { answered, count: items.length })}</p>
      )}
      <ProblemNotice problem={hand.problem} />
      <div className="row">
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t('sheet.back')}</Button>}
        {item ? (
          <Button look={answers[item.id] === undefined ? 'plain' : 'now'} onClick={() => setAt(at + 1)}>
            {t(answers[item.id] === undefined ? 'sheet.skip' : 'sheet.next')}
          </Button>
        ) : (
          <Button look="now" busy={hand.busy} onClick={() => hand.send(answers)}>
            {t('sheet.send')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Item({
  item,
  value,
  onChange,
}: {
  item: ItemData;
  value: number | string | undefined;
  onChange: (value: number | string) => void;
}) {
  const { t } = useTranslation('forums');
  const written = useWritten();
  if (item.kind === 'choice')
    return (
      <Radios
        label={<span className="step-lead">{written(item.text)}</span>}
        value={String(value ?? '')}
        onChange={onChange}
        options={(item.options ?? []).map((option) => ({ value: option.id, label: written(option.text) }))}
      />
    );
  const low = item.low ? written(item.low) : t('sheet.low');
  const high = item.high ? written(item.high) : t('sheet.high');
  return (
    <Radios
      inline
      label={<span className="step-lead">{written(item.text)}</span>}
      hint={t('sheet.scale', { low, high })}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      options={RATINGS.map((rating) => ({ value: String(rating), label: String(rating) }))}
    />
  );
}
