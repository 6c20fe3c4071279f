// Money as areas: each part as large as its amount. The table under it says the same in figures, so readers of text get that.
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../platform';
import { amountText, changeParts } from '../../ui/money-words';
import { useNodeName } from './node-name';
import type { TreeNodeData } from './queries';

interface TreemapProps {
  node: TreeNodeData;
  addressOf: (child: TreeNodeData) => string;
}

interface Datum {
  node?: TreeNodeData;
  value: number;
  children?: Datum[];
}

/** Below this share of the whole a part is a sliver; the table has it. */
const SMALLEST = 0.0015;
const FONT = 14;

function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/** Chinese characters are as wide as high, others about half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? FONT : FONT * 0.56), 0);

/** Breaks a name into lines that fit; Latin words are not cut where they need not be. */
function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g) ?? []) {
    if (line !== '' && widthOf(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1].slice(0, -1)}…`];
}

export function Treemap({ node, addressOf }: TreemapProps) {
  const { ref, width } = useWidth();
  const height = width < 500 ? 420 : 460;
  const tiles = useMemo(() => {
    if (width === 0) return [];
    const whole = Number(node.amount);
    const children = node.children.filter((child) => Number(child.amount) > whole * SMALLEST);
    const data: Datum = {
      value: 0,
      children: children.map((child) => ({ node: child, value: Number(child.amount) })),
    };
    const root = treemap<Datum>()
      .tile(treemapSquarify.ratio(1.4))
      .size([width, height])
      .paddingInner(2)
      .round(true)(hierarchy(data).sum((d) => (d.children ? 0 : d.value)));
    return root.leaves();
  }, [node, width, height]);
  return (
    <div ref={ref} className="treemap" style={{ minHeight: height }}>
      <svg width={width} height={height} aria-hidden="true">
        {tiles.map(({ data, x0, y0, x1, y1 }) =>
          data.node ? (
            <Tile
              key={data.node.id}
              node={data.node}
              x={x0}
              y={y0}
              width={x1 - x0}
              height={y1 - y0}
              to={addressOf(data.node)}
            />
          ) : null,
        )}
      </svg>
    </div>
  );
}

interface TileProps {
  node: TreeNodeData;
  x: number;
  y: number;
  width: number;
  height: number;
  to: string;
}

function Tile({ node, x, y, width, height, to }: TileProps) {
  const language = useLanguage();
  const nameOf = useNodeName();
  const navigate = useNavigate();
  const name = nameOf(node);
  const { direction, percent } = changeParts(node.amount, node.last);
  const room = Math.floor((height - 12) / (FONT * 1.3));
  const named = width > 44 && room >= 1;
  const lines = (named ? linesOf(name, width - 16, Math.max(1, room - 1)) : []).map((text, i) => ({
    text,
    y: 20 + i * FONT * 1.3,
  }));
  const amount = amountText(node.amount, language);
  const withAmount = named && room > lines.length && widthOf(amount) < width - 12;
  const moved = direction === 'up' || direction === 'down';
  return (
    <g transform={`translate(${x},${y})`}>
      <a
        className="tile"
        href={to}
        // the table below holds the same links for the keyboard
        tabIndex={-1}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          navigate(to);
        }}
      >
        <rect width={width} height={height} />
        <title>{`${name} ${amount}`}</title>
        {lines.map((line) => (
          <text key={line.y} x={8} y={line.y} className="tile-name">
            {line.text}
          </text>
        ))}
        {withAmount && (
          <text x={8} y={20 + lines.length * FONT * 1.3} className="tile-amount">
            {amountText(node.amount, language)}
            {moved && width > widthOf(amount) + 110 && (
              <tspan className={direction === 'up' ? 'tile-rise' : 'tile-fall'} dx={8}>
                {`${percent} % ${direction === 'up' ? '↑' : '↓'}`}
              </tspan>
            )}
          </text>
        )}
      </a>
    </g>
  );
}
