// Who is signed in here, and which offices they hold in the locality on screen.
import type { Office } from '@kentan/shared/identity';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { api, ask } from './api/client';
import { LocalityContext } from './locality';

export interface OfficeHeld {
  office: Office;
  localityId: string;
  departmentId?: string;
  delegation?: string;
}

export interface Session {
  signedIn: boolean;
  accountId?: string;
  displayName?: string;
  offices: OfficeHeld[];
  secondFactorMissing: boolean;
  /** The account has a second factor: it is to be shown, otherwise to be set up. */
  secondFactorSetUp: boolean;
}

export const SESSION_KEY = ['session'] as const;
const NOBODY: Session = {
  signedIn: false,
  offices: [],
  secondFactorMissing: false,
  secondFactorSetUp: false,
};

/** The session; nobody while it is being read. `known` says whether the server has answered. */
export function useSession(): Session & { known: boolean } {
  const { data } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: () => ask(api.GET('/api/identity/session')),
    staleTime: 60_000,
  });
  return { ...((data as Session | undefined) ?? NOBODY), known: data !== undefined };
}

/** After signing in or out: everything on screen may look different, so all of it is read again. */
export function useSessionChanged(): (session: Session) => Promise<void> {
  const queries = useQueryClient();
  return async (session) => {
    // An answer still under way was given to who was here before.
    await queries.cancelQueries({ queryKey: SESSION_KEY });
    queries.setQueryData(SESSION_KEY, session);
    await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
  };
}

/** The offices held in the locality on screen. */
export function useOffices(): OfficeHeld[] {
  const { offices } = useSession();
  const locality = useContext(LocalityContext);
  return offices.filter((o) => o.localityId === locality?.id);
}

/** Whether the signed-in person holds one of `offices` here. Only hides what the server would refuse anyway. */
export function usePermission(...offices: Office[]): boolean {
  return useOffices().some((held) => offices.includes(held.office));
}
