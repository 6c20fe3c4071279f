// A deputy's seat: sign in, ask for the floor, vote in full sentences, and hear that the vote was counted, with its receipt.
import { receiptInGroups, receiptOf, type VoteChoice } from '@kentan/shared/ballots';
import { useTranslation } from 'react-i18next';
import {
  api,
  ask,
  todayIn,
  useDate,
  useDraft,
  useLocality,
  useNow,
  useSubmit,
  useZone,
} from '../../../platform';
import { Button } from '../../../ui/button';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { VoteButtons } from '../../../ui/vote-buttons';
import { ChangesTable } from './changes-table';
import { Turnout } from './count-bar';
import { useMatter } from './matter';
import { ProposalText } from './proposals/proposal-text';
import { rollKey, type SittingData, sittingKey, type VoteData } from './queries';

export function OwnSeat({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  if (!sitting.mine.deputy || sitting.state === 'closed') return null;
  const { pending, mine } = sitting;
  const voting = pending?.state === 'open' && pending.mode !== 'show-of-hands' ? pending : undefined;
  return (
    <Section title={t('seat.title')} sheet>
      {!mine.here && <SignIn sitting={sitting} />}
      {mine.here && !voting && <p>{t('seat.here')}</p>}
      {mine.here && voting && <OwnVote key={voting.id} sitting={sitting} vote={voting} />}
      {mine.here && pending?.mode === 'show-of-hands' && <p>{t('seat.hands')}</p>}
      {mine.here && !voting && <Floor sitting={sitting} />}
      {mine.here && !pending && mine.vote?.cast && mine.vote.receipt && (
        <p className="small muted">{t('seat.last', { receipt: receiptInGroups(mine.vote.receipt) })}</p>
      )}
    </Section>
  );
}

function SignIn({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const date = useDate();
  const today = todayIn(useZone(), useNow());
  const signIn = useSubmit(
    (_: object, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/sittings/{id}/sign-in', {
          params: { path: { locality: slug, id: sitting.id } },
          headers,
        }),
      ),
    { refresh: [sittingKey(slug, sitting.id), rollKey(slug, sitting.id)] },
  );
  return (
    <div className="stack">
      <p>{t('seat.not-here')}</p>
      <Button
        look="now"
        busy={signIn.busy}
        blocked={today < sitting.day ? t('seat.not-yet', { day: date(sitting.day) }) : undefined}
        onClick={() => signIn.send({})}
      >
        {t('seat.sign-in')}
      </Button>
      <ProblemNotice problem={signIn.problem} />
    </div>
  );
}

function Floor({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const { speaking } = sitting.mine;
  const floor = useSubmit(
    ({ verb }: { verb: 'ask' | 'withdraw' }, headers) => {
      const params = { path: { locality: slug, id: sitting.id } };
      return verb === 'ask'
        ? ask(api.POST('/api/localities/{locality}/review/sittings/{id}/floor/ask', { params, headers }))
        : ask(
            api.POST('/api/localities/{locality}/review/sittings/{id}/floor/withdraw', { params, headers }),
          );
    },
    { refresh: [sittingKey(slug, sitting.id)] },
  );
  if (sitting.state !== 'open') return null;
  return (
    <div className="stack">
      <div className="row">
        <Button busy={floor.busy} onClick={() => floor.send({ verb: speaking ? 'withdraw' : 'ask' })}>
          {t(speaking ? 'seat.take-back' : 'seat.ask-to-speak')}
        </Button>
        {speaking && <span className="muted">{t('seat.on-list')}</span>}
      </div>
      <ProblemNotice problem={floor.problem} />
    </div>
  );
}

function OwnVote({ sitting, vote }: { sitting: SittingData; vote: VoteData }) {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const matter = useMatter()(vote);
  const proposal = sitting.proposals.find((p) => p.id === vote.proposalId);
  const mine = sitting.mine.vote?.voteId === vote.id ? sitting.mine.vote : undefined;
  // kept on this device: a ballot sent again is the same ballot, and in a secret vote nobody else knows the receipt
  const kept = useDraft(`receipt/${vote.id}`, { receipt: '', choice: '' });
  const ballot = useSubmit(
    (body: { choice: VoteChoice; receipt: string }) =>
      ask(
        api.POST('/api/localities/{locality}/review/votes/{id}/ballots', {
          params: { path: { locality: slug, id: vote.id } },
          body,
        }),
      ),
    {
      refresh: [sittingKey(slug, sitting.id)],
      onDone: ({ receipt, choice }) => kept.set({ receipt, choice }),
    },
  );
  const cast = (choice: VoteChoice) => {
    const receipt = kept.value.receipt || receiptOf(crypto.getRandomValues(new Uint8Array(13)));
    kept.set({ receipt, choice: kept.value.choice });
    ballot.send({ choice, receipt });
  };
  const counted =
    ballot.done?.choice ?? mine?.choice ?? (mine?.cast ? kept.value.choice || undefined : undefined);
  const receipt = ballot.done?.receipt ?? mine?.receipt ?? (mine?.cast ? kept.value.receipt : '');
  return (
    <div className="stack vote-now">
      <h3>{t('seat.vote', { matter })}</h3>
      <VoteButtons
        matter={matter}
        onVote={cast}
        counted={counted as VoteChoice | undefined}
        busy={ballot.busy}
        blocked={mine && !mine.onRoll ? t('seat.not-on-roll') : undefined}
      />
      <p className="small muted">{t(`mode.${vote.mode}`)}</p>
      <ChangesTable changes={vote.changes} />
      {proposal && <ProposalText proposal={proposal} />}
      {mine?.cast && !counted && <Notice kind="ok">{t('seat.counted-secret')}</Notice>}
      {receipt && (
        <p>
          {t('seat.receipt')} <code className="receipt">{receiptInGroups(receipt)}</code>
        </p>
      )}
      <ProblemNotice problem={ballot.problem} />
      <Turnout vote={vote} />
    </div>
  );
}
