// A button that shows what belongs to it; going anywhere closes it too.
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router';
import { useDisclosure } from '../ui/use-disclosure';

interface MenuProps {
  label: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Menu({ label, className, children }: MenuProps) {
  const { open, setOpen, id, box, button } = useDisclosure<HTMLDivElement>();
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere closes the menu
  useEffect(() => setOpen(false), [key]);
  return (
    <div ref={box} className={`menu ${className ?? ''}`.trim()}>
      <button
        ref={button}
        type="button"
        className="tool"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </button>
      <div id={id} className="menu-body" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
