// The presidium calls a sitting: for the budget or for what else waits; title, day, place, agenda; notice in time.
import { type AgendaItem, otherAgenda, proposalItems, usualAgenda } from '@kentan/shared/review';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDraft, useLocality, useSubmit } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { Radios, TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { AgendaEditor } from './agenda-editor';
import { type ProposalData, sittingsKey, useProposals } from './queries';

type Kind = 'budget' | 'other';
/** While the budget of the year is not voted yet, the next sitting is usually the one that votes it. */
const BEFORE_THE_VOTE = ['publication', 'forum', 'review', 'congress'];

export function CallSitting() {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const proposals = useProposals(slug);
  const cycle = useQuery({
    queryKey: ['congress', slug, 'cycle'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/cycles/current', { params: { path: { locality: slug } } })),
  });
  return (
    <Section title={t('call.title')} sheet>
      <Answer query={cycle}>
        {({ year, phase }) => (
          <Answer query={proposals}>
            {(list) => (
              <CallForm
                year={year}
                usual={BEFORE_THE_VOTE.includes(phase) ? 'budget' : 'other'}
                waiting={list.filter((proposal) => proposal.state === 'submitted')}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Section>
  );
}

function CallForm({ year, usual, waiting }: { year: number; usual: Kind; waiting: readonly ProposalData[] }) {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const titles = waiting.map((proposal) => proposal.title);
  const agendaOf = (kind: string): AgendaItem[] =>
    kind === 'budget' ? [...usualAgenda(year), ...proposalItems(titles)] : otherAgenda(titles);
  const start = { kind: usual as string, zh: '', en: '', day: '', place: '', agenda: agendaOf(usual) };
  const draft = useDraft(`call-sitting/${year}`, start);
  const { kind, zh, en, day, place, agenda } = draft.value;
  const call = useSubmit(
    (body: components['schemas']['CallSittingDto'], headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/sittings', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [sittingsKey(slug)], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const items = agenda.map((item) => ({
      kind: item.kind,
      title: { zh: item.title.zh, en: item.title.en || item.title.zh },
    }));
    call.send({ title: { zh, en: en || zh }, day, place, agenda: items });
  };
  const set = (change: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...change });
  return (
    <form className="stack call-form" onSubmit={send}>
      <Radios
        label={t('call.kind')}
        value={kind}
        onChange={(chosen) => set({ kind: chosen, agenda: agendaOf(chosen) })}
        options={[
          { value: 'budget', label: t('call.kind-budget', { year }), hint: t('call.kind-budget-hint') },
          { value: 'other', label: t('call.kind-other'), hint: t('call.kind-other-hint') },
        ]}
      />
      <TextField
        label={t('call.name-zh')}
        required
        maxLength={200}
        value={zh}
        onChange={(text) => set({ zh: text })}
        error={call.problem?.at('title.zh')}
      />
      <TextField
        label={t('call.name-en')}
        optional
        maxLength={200}
        value={en}
        onChange={(text) => set({ en: text })}
        error={call.problem?.at('title.en')}
      />
      <TextField
        label={t('call.day')}
        hint={t('call.day-hint')}
        type="date"
        required
        value={day}
        onChange={(text) => set({ day: text })}
        error={call.problem?.at('day')}
      />
      <TextField
        label={t('call.place')}
        required
        maxLength={200}
        value={place}
        onChange={(text) => set({ place: text })}
        error={call.problem?.at('place')}
      />
      <AgendaEditor
        items={agenda}
        onChange={(items) => set({ agenda: items })}
        error={call.problem?.at('agenda')}
      />
      <ProblemNotice problem={call.problem} />
      <Button type="submit" look="now" busy={call.busy}>
        {t('call.send')}
      </Button>
    </form>
  );
}
