// The briefing to read or to hear: the browser reads it aloud, section by section.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, usePaths } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { useWritten } from './forum-words';
import type { ForumData } from './queries';

const VOICE = { zh: 'zh-CN', en: 'en-GB' } as const;

/** `alone`: the briefing is the page, its headings stand right under the headline. */
export function Briefing({ forum, alone }: { forum: ForumData; alone?: boolean }) {
  const Heading = alone ? 'h2' : 'h3';
  const { t } = useTranslation('forums');
  const written = useWritten();
  const paths = usePaths();
  const speech = useReading(forum.briefing.map((s) => `${written(s.heading)}. ${written(s.text)}`));
  if (forum.briefing.length === 0)
    return <EmptyState title={t('briefing.none')}>{t('briefing.when')}</EmptyState>;
  return (
    <div className="briefing">
      {speech.possible && (
        <Button onClick={speech.reading ? speech.stop : speech.start} aria-pressed={speech.reading}>
          {t(speech.reading ? 'briefing.stop' : 'briefing.read')}
        </Button>
      )}
      {forum.briefing.map((section) => (
        <section key={section.id}>
          <Heading className="briefing-head">{written(section.heading)}</Heading>
          {written(section.text)
            .split('\n')
            .filter((paragraph) => paragraph.trim() !== '')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          {section.lineKey && (
            <p className="small">
              <Link to={paths.line(section.lineKey)}>{t('briefing.line')}</Link>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** Reads texts aloud with the browser's own speech; stops when the page is left. */
function useReading(texts: readonly string[]) {
  const language = useLanguage();
  const [reading, setReading] = useState(false);
  const possible = typeof speechSynthesis !== 'undefined';
  useEffect(() => () => (possible ? speechSynthesis.cancel() : undefined), [possible]);
  const stop = () => {
    speechSynthesis.cancel();
    setReading(false);
  };
  const start = () => {
    speechSynthesis.cancel();
    setReading(true);
    for (const [i, text] of texts.entries()) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = VOICE[language];
      utterance.rate = 0.9;
      if (i === texts.length - 1) utterance.onend = () => setReading(false);
      speechSynthesis.speak(utterance);
    }
  };
  return { possible, reading, start, stop };
}
