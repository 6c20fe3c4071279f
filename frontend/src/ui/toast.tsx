// A word after an action, said aloud by readers, gone after a while; errors stay in the page instead.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

type Say = (text: string) => void;
const ToastContext = createContext<Say>(() => undefined);

/** `const toast = useToast(); toast('Question received')` */
export const useToast = (): Say => useContext(ToastContext);

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<{ id: number; text: string }[]>([]);
  const next = useRef(0);
  const say = useCallback<Say>((text) => {
    next.current += 1;
    const id = next.current;
    setToasts((all) => [...all, { id, text }]);
    // Long enough to be read twice (WCAG 2.2.1: it is a repetition of what the page shows).
    setTimeout(() => setToasts((all) => all.filter((toast) => toast.id !== id)), 7000);
  }, []);
  const value = useMemo(() => say, [say]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <p key={toast.id} className="toast">
            {toast.text}
          </p>
        ))}
      </div>
    </ToastContext>
  );
}
