// Letters of invitation to print: A4, one a page, with the one-time code and its QR. Codes are shown once and kept nowhere.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ask, useLocality, usePaths, useSay, useSubmit } from '../../platform';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice, ProblemNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { useLastDay, useWhen, useWritten } from './forum-words';
import { QrCode } from './qr-code';
import { FORUMS, type ForumData, type LetterData, useForum } from './queries';
import './forums.css';

export function LettersPage() {
  const { forum = '' } = useParams();
  const { slug } = useLocality();
  return <Answer query={useForum(slug, forum)}>{(data) => <Letters forum={data} />}</Answer>;
}

const numbersOf = (text: string): number[] | undefined => {
  const numbers = text
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.length ? numbers : undefined;
};

function Letters({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const paths = usePaths();
  const [again, setAgain] = useState('');
  const print = useSubmit(
    (numbers: number[] | null, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/letters', {
          params: { path: { locality: slug, forum: forum.id } },
          body: numbers ? { numbers } : {},
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]] },
  );
  const letters = print.done?.letters ?? [];
  return (
    <Page
      title={letters.length ? t('letters.ready', { count: letters.length }) : t('letters.title')}
      crumbs={[{ to: paths.forumDesk(forum.id), text: t('desk.open') }]}
      lead={<p className="no-print">{t('letters.lead')}</p>}
    >
      <div className="no-print stack">
        <div className="row">
          <Button look={letters.length ? 'plain' : 'now'} busy={print.busy} onClick={() => print.send(null)}>
            {t('letters.make')}
          </Button>
          {letters.length > 0 && (
            <Button look="now" onClick={() => window.print()}>
              {t('letters.print')}
            </Button>
          )}
        </div>
        <div className="row">
          <TextField
            label={t('letters.again')}
            hint={t('letters.again-hint')}
            value={again}
            onChange={setAgain}
          />
          <Button
            busy={print.busy}
            blocked={numbersOf(again) ? undefined : ''}
            onClick={() => print.send(numbersOf(again) ?? null)}
          >
            {t('letters.again-make')}
          </Button>
        </div>
        <ProblemNotice problem={print.problem} />
        {print.done && letters.length === 0 && <Notice kind="warn" title={t('letters.shown-once')} />}
      </div>
      {letters.map((letter) => (
        <Letter key={letter.number} letter={letter} forum={forum} />
      ))}
    </Page>
  );
}

function Letter({ letter, forum }: { letter: LetterData; forum: ForumData }) {
  const { t } = useTranslation('forums');
  const say = useSay();
  const lastDay = useLastDay();
  const when = useWhen();
  const written = useWritten();
  const { name } = useLocality();
  return (
    <article className="letter">
      <p className="letter-address">
        {letter.name}
        <br />
        {letter.village} {letter.household}
      </p>
      <h2>{t('letter.title', { title: written(forum.title) })}</h2>
      <p>{t('letter.dear', { name: letter.name })}</p>
      <p>
        {t(letter.ticket ? 'letter.drawn' : 'letter.invited', {
          place: say(name),
          number: letter.number,
          seats: forum.drawnSeats,
        })}
      </p>
      <p>
        <b>
          {when(forum.startsAt, forum.endsAt)}
          <br />
          {written(forum.place)}
        </b>
      </p>
      <p>{written(forum.about)}</p>
      <p>{t('letter.needs')}</p>
      <div className="letter-code">
        <QrCode rows={letter.qr} label={t('letter.qr')} />
        <div>
          <p>{t('letter.reply', { date: lastDay(letter.replyBy) })}</p>
          <p className="code">{letter.code}</p>
          <p className="small">{letter.link.split('?')[0]}</p>
        </div>
      </div>
      {letter.ticket && (
        <p className="small">
          {t('letter.ticket')}
          <br />
          <code>{letter.ticket}</code> · <code>{letter.salt}</code>
        </p>
      )}
      <p className="letter-from">{t('letter.from', { place: say(name) })}</p>
    </article>
  );
}
