// What screens of every domain stand on: server, session, words, dates, live events. Knows no domain and no piece of ui.
export { api, ask, newSubmissionKey, requestHeaders } from './api/client';
export type { components, paths } from './api/generated/schema';
export { type FieldProblem, isProblem, Problem, problemOf, unreachable } from './api/problem';
export { type Submit, type SubmitHeaders, useSubmit } from './api/submit';
export { type ChoiceChange, useChoices } from './choices';
export { daysUntil, lastInstant, learnServerTime, serverNow, todayIn, useNow } from './clock';
export { type DateStyle, formatDate, formatNumber, useDate, useNumber } from './dates';
export { type Draft, useDraft } from './draft';
export { type Edits, useEdits } from './edits';
export { type Bilingual, type Language, languageNow, setLanguage, useLanguage, useSay } from './i18n';
export { type LiveEvent, useLiveEvents } from './live';
export { type Locality, LocalityContext, useLocality, useZone } from './locality';
export { type Paths, pathsOf, usePaths } from './paths';
export { useReadAgain } from './read-again';
export {
  type OfficeHeld,
  SESSION_KEY,
  type Session,
  useOffices,
  usePermission,
  useSession,
  useSessionChanged,
} from './session';
export {
  recall,
  remember,
  setTheme,
  setTypeSize,
  type Theme,
  type TypeSize,
  useTheme,
  useTypeSize,
} from './settings';
