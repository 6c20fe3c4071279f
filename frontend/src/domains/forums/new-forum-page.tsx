// Planning a forum: the charter's bounds are told while one types, what fits is proposed.

import type { Charter } from '@kentan/shared/charters';
import { checkSeats, forumsRefusals, proposedSeats } from '@kentan/shared/forums';
import { fill } from '@kentan/shared/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  api,
  ask,
  type components,
  useDraft,
  useLanguage,
  useLocality,
  usePaths,
  useSubmit,
} from '../../platform';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice, ProblemNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PlanFields, plannedAs } from './plan-fields';
import { FORUMS } from './queries';
import './forums.css';

type Body = components['schemas']['CreateForumDto'];

export function NewForumPage() {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const paths = usePaths();
  const year = useQuery({
    queryKey: [FORUMS, slug, 'year-to-plan'],
    queryFn: async () => {
      const { year, charterVersion: version } = await ask(
        api.GET('/api/localities/{locality}/cycles/current', {
          params: { path: { locality: slug } },
        }),
      );
      const { charter } = await ask(
        // the year keeps the charter it began with, also when the congress has changed it since
        api.GET('/api/localities/{locality}/charters/versions/{version}', {
          params: { path: { locality: slug, version } },
        }),
      );
      return { year, rules: (charter as unknown as Charter).forum };
    },
  });
  return (
    <Page title={t('new.title')} width="step" crumbs={[{ to: paths.forums, text: t('list.crumb') }]}>
      <Answer query={year}>{(data) => <Plan {...data} />}</Answer>
    </Page>
  );
}

function Plan({ year, rules }: { year: number; rules: Charter['forum'] }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { slug, zone } = useLocality();
  const paths = usePaths();
  const navigate = useNavigate();
  const draft = useDraft(`new-forum/${year}`, {
    title: { zh: '', en: '' },
    about: { zh: '', en: '' },
    place: { zh: '', en: '' },
    day: '',
    from: '09:00',
    to: '17:00',
    size: '60',
  });
  const { value } = draft;
  const set = (part: Partial<typeof value>) => draft.set({ ...value, ...part });
  const size = Number(value.size) || 0;
  const [drawn, setDrawn] = useState('');
  const seats =
    drawn === ''
      ? proposedSeats(rules, size)
      : { drawn: Number(drawn) || 0, invited: size - (Number(drawn) || 0) };
  const fits = checkSeats(rules, seats);
  const create = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    {
      refresh: [[FORUMS, slug]],
      onDone: ({ id }) => {
        draft.clear();
        void navigate(paths.forumDesk(id));
      },
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.send({
      year,
      ...plannedAs(value, zone),
      drawnSeats: seats.drawn,
      invitedSeats: seats.invited,
    });
  };
  return (
    <form className="stack" onSubmit={send}>
      <p className="muted">{t('new.lead', { year, min: rules.sizeMin, max: rules.sizeMax })}</p>
      <PlanFields value={value} set={set} problem={create.problem} />
      <div className="row">
        <TextField
          label={t('new.size')}
          inputMode="numeric"
          value={value.size}
          onChange={(text) => set({ size: text })}
          required
        />
        <TextField
          label={t('new.drawn')}
          inputMode="numeric"
          value={drawn || String(seats.drawn)}
          onChange={setDrawn}
          required
        />
      </div>
      {fits.ok ? (
        <Notice kind="ok" title={t('new.fits', { drawn: seats.drawn, invited: seats.invited })} />
      ) : (
        <Notice kind="warn" title={fill(forumsRefusals[fits.refusal.code][language], fits.refusal.params)} />
      )}
      <ProblemNotice problem={create.problem} />
      <Button type="submit" look="now" busy={create.busy}>
        {t('new.send')}
      </Button>
    </form>
  );
}
