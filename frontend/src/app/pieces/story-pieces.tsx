// What tells a course of things: the year's timeline, the stream of acts and voices, tabs.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Stream } from '../../ui/stream';
import { Tabs } from '../../ui/tabs';
import { Timeline, type TimelinePhase } from '../../ui/timeline';

const PHASES: readonly TimelinePhase[] = [
  { id: '1', name: { zh: '编制', en: 'Drafting' }, state: 'done', opensAt: '2026-10-08' },
  { id: '2', name: { zh: '公布草案', en: 'Publication' }, state: 'done', opensAt: '2026-12-22' },
  { id: '3', name: { zh: '恳谈', en: 'Forum' }, state: 'now', opensAt: '2027-01-12', dueAt: '2027-01-18' },
  { id: '4', name: { zh: '初审', en: 'Review' }, state: 'later', opensAt: '2027-01-19' },
  {
    id: '5',
    name: { zh: '人代会', en: 'Congress' },
    state: 'later',
    opensAt: '2027-02-10',
    note: { zh: '两天', en: 'two days' },
  },
];

export function StoryPieces() {
  const { t } = useTranslation('pieces');
  const [tab, setTab] = useState('a');
  return (
    <div className="stack">
      <Timeline phases={PHASES} />
      <Stream
        label={t('stories')}
        entries={[
          {
            id: '1',
            kind: 'act',
            who: t('stream.act'),
            children: <p>{t('text')}</p>,
            answer: t('stream.answer'),
          },
          { id: '2', kind: 'voice', who: t('stream.voice'), children: <p>{t('text')}</p> },
        ]}
      />
      <Tabs
        label={t('tabs')}
        shown={tab}
        onShow={setTab}
        tabs={['a', 'b', 'c'].map((id) => ({ id, label: t(`option.${id}`), panel: <p>{t('text')}</p> }))}
      />
    </div>
  );
}
