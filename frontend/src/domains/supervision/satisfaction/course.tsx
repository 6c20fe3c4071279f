// What followed from a satisfaction vote, in its order: result, what is owed, plan, evidence, report, second vote.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, usePaths, useSay } from '../../../platform';
import { Stream, type StreamEntry } from '../../../ui/stream';
import { ShownPictures } from '../pictures/shown-pictures';
import { useHeadline, useOwner } from './headline';
import type { RectificationData, SatisfactionVoteData } from './queries';

interface Told extends StreamEntry {
  at: string;
}

export function Course({
  votes,
  rectifications,
  here,
}: {
  votes: readonly SatisfactionVoteData[];
  rectifications: readonly RectificationData[];
  /** The page one is on: it links to the others. */
  here: string;
}) {
  const { t } = useTranslation('satisfaction');
  const date = useDate();
  const paths = usePaths();
  const headline = useHeadline();
  const steps = useSteps(here);
  const told: Told[] = [
    ...votes
      .filter((vote) => vote.outcome && vote.closedAt)
      .map(
        (vote): Told => ({
          id: vote.id,
          at: vote.closedAt ?? '',
          kind: 'act',
          who: date(vote.closedAt ?? '', 'minute'),
          children:
            vote.id === here ? (
              <p>{headline(vote)}</p>
            ) : (
              <p>
                <Link to={paths.satisfactionVote(vote.id)}>{headline(vote)}</Link>
              </p>
            ),
        }),
      ),
    ...rectifications.flatMap(steps),
  ];
  if (told.length === 0) return null;
  told.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return <Stream label={t('course')} entries={told} />;
}

/** The steps of one rectification. */
function useSteps(here: string): (rectification: RectificationData) => Told[] {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const owner = useOwner();
  return (rectification) => {
    const { id, raisedAt, dueOn, plan, plannedAt, evidence, report, reportedAt, state, settledAt } =
      rectification;
    const ours = owner(rectification);
    const owed = t('course.raised', {
      step: say(rectification.step),
      office: ours,
      date: date(dueOn, 'day-year'),
    });
    const who = (at: string, what: string) => `${date(at, 'minute')} · ${what}`;
    return [
      {
        id: `${id}-raised`,
        // the moment of the result: told after it
        at: `${raisedAt}~`,
        kind: 'act',
        who: date(raisedAt, 'minute'),
        children: <p>{id === here ? owed : <Link to={paths.rectification(id)}>{owed}</Link>}</p>,
      },
      ...(plan !== undefined && plannedAt
        ? [said(`${id}-plan`, plannedAt, who(plannedAt, t('course.plan', { office: ours })), plan)]
        : []),
      ...evidence.map((piece) => ({
        ...said(
          piece.id,
          piece.shownAt,
          who(piece.shownAt, t('course.evidence', { office: ours })),
          piece.text,
        ),
        answer:
          piece.pictures.length > 0 ? (
            <ShownPictures pictures={piece.pictures} of={say(rectification.subject)} />
          ) : undefined,
      })),
      ...(report !== undefined && reportedAt
        ? [said(`${id}-report`, reportedAt, who(reportedAt, t('course.report', { office: ours })), report)]
        : []),
      ...(state === 'closed' && settledAt
        ? [
            {
              id: `${id}-closed`,
              at: `${settledAt}~~`,
              kind: 'act' as const,
              who: date(settledAt, 'minute'),
              children: <p>{t('course.closed')}</p>,
            },
          ]
        : []),
    ];
  };
}

const said = (id: string, at: string, who: string, text: string): Told => ({
  id,
  at,
  kind: 'voice',
  who,
  children: <p className="measure said-text">{text}</p>,
});
