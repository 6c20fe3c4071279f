// Money as areas: each part as large as its amount. The table under it says the same in figures, so readers of text get that.

import { type Fen, fenToJson } from '@kentan/shared/kernel';
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../platform';
import { amountText, changeParts, toFen } from '../../ui/money-words';
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

/** A part needs room for a few words; what is smaller stands together in one area, and apart in the table. */
const LEAST_AREA = 4.6 * 2.7;

function useSize() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [font, setFont] = useState(14);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry.contentRect.width));
      setFont(Number.parseFloat(getComputedStyle(box).fontSize) || 14);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, width, font };
}

/** In sizes of the type: Chinese characters are as wide as high, others about half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 1 : 0.56), 0);

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
  const { ref, width, font } = useSize();
  const height = Math.round((width < 500 ? 30 : 33) * font);
  const { tiles, rest } = useMemo(() => {
    const area = width * height;
    if (area === 0) return { tiles: [], rest: [] };
    const parts = node.children.filter((child) => Number(child.amount) > 0);
    const whole = parts.reduce((sum, child) => sum + Number(child.amount), 0);
    const fits = (child: TreeNodeData) =>
      (Number(child.amount) / whole) * area >= LEAST_AREA * font * font || parts.length === 1;
    const rest = parts.filter((child) => !fits(child));
    const data: Datum[] = parts.filter(fits).map((child) => ({ node: child, value: Number(child.amount) }));
    const restValue = rest.reduce((sum, child) => sum + Number(child.amount), 0);
    if (restValue > 0) data.push({ value: restValue });
    const root = treemap<Datum>()
      .tile(treemapSquarify.ratio(1.4))
      .size([width, height])
      .paddingInner(2)
      .round(true)(hierarchy<Datum>({ value: 0, children: data }).sum((d) => (d.children ? 0 : d.value)));
    return { tiles: root.leaves(), rest };
  }, [node, width, height, font]);
  return (
    <div ref={ref} className="treemap" style={{ minHeight: height }}>
      <svg width={width} height={height} aria-hidden="true">
        {tiles.map(({ data, x0, y0, x1, y1 }) => {
          const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0, font };
          return data.node ? (
            <Tile key={data.node.id} node={data.node} to={addressOf(data.node)} {...box} />
          ) : (
            <Rest key="rest" parts={rest} {...box} />
          );
        })}
      </svg>
    </div>
  );
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  font: number;
}

/** Name, amount and change as far as they fit. */
function Words({ box, name, amount, last }: { box: Box; name: string; amount: string; last?: string }) {
  const { width, height, font } = box;
  const language = useLanguage();
  const leading = font * 1.3;
  const pad = font * 0.55;
  const rows = Math.floor((height - pad) / leading);
  const lines = rows < 1 ? [] : linesOf(name, (width - 2 * pad) / font, Math.max(1, rows - 1));
  const words = amountText(amount, language);
  const withAmount = rows > lines.length && widthOf(words) * font < width - pad;
  const change = last === undefined ? undefined : changeParts(amount, last);
  const moved = change?.direction === 'up' || change?.direction === 'down';
  const top = pad + font * 0.9;
  return (
    <>
      {lines.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name, in their order
        <text key={i} x={pad} y={top + i * leading} className="tile-name">
          {text}
        </text>
      ))}
      {withAmount && (
        <text x={pad} y={top + lines.length * leading} className="tile-amount">
          {words}
          {moved && width > (widthOf(words) + 8) * font && (
            <tspan className={change.direction === 'up' ? 'tile-rise' : 'tile-fall'} dx={pad}>
              {`${change.percent} % ${change.direction === 'up' ? '↑' : '↓'}`}
            </tspan>
          )}
        </text>
      )}
    </>
  );
}

/** What is too small to be named alone. */
function Rest({ parts, ...box }: { parts: readonly TreeNodeData[] } & Box) {
  const { t } = useTranslation('budgets');
  const language = useLanguage();
  const nameOf = useNodeName();
  const amount = fenToJson(parts.reduce((sum, part) => sum + toFen(part.amount), 0n) as Fen);
  const each = parts.map((part) => `${nameOf(part)} ${amountText(part.amount, language)}`);
  return (
    <g className="tile tile-rest" transform={`translate(${box.x},${box.y})`}>
      <rect width={box.width} height={box.height} />
      <title>{each.join('\n')}</title>
      <Words box={box} name={t('treemap.rest', { count: parts.length })} amount={amount} />
    </g>
  );
}

function Tile({ node, to, ...box }: { node: TreeNodeData; to: string } & Box) {
  const language = useLanguage();
  const nameOf = useNodeName();
  const navigate = useNavigate();
  const name = nameOf(node);
  return (
    <g transform={`translate(${box.x},${box.y})`}>
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
        <rect width={box.width} height={box.height} />
        <title>{`${name} ${amountText(node.amount, language)}`}</title>
        <Words box={box} name={name} amount={node.amount} last={node.last} />
      </a>
    </g>
  );
}
