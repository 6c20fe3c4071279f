// What happens once somebody is signed in.
import { useNavigate, useSearchParams } from 'react-router';
import { type Session, usePaths, useSessionChanged } from '../../platform';

/** Where to go after signing in: back to where the person came from, never off this site. */
export function useArrive(): (session: Session) => Promise<void> {
  const changed = useSessionChanged();
  const navigate = useNavigate();
  const paths = usePaths();
  const [search] = useSearchParams();
  const from = search.get('from') ?? '';
  return async (session) => {
    const read = changed(session);
    // The sign-in page now asks for the second factor; arriving comes after that.
    if (session.secondFactorMissing) return read;
    // What the sign-in page shows is read again by itself: nobody waits for that before going on.
    await navigate(/^\/(?![/\\])/.test(from) ? from : paths.home);
  };
}
