/**
 * How well a drawing reads, measured in its SVG and apart from the code that makes it.
 * Everything counted here is better the less there is of it.
 */
export interface DrawingFigures {
  /** Pairs of lines that cross, those that share an end aside. */
  readonly crossings: number;
  /** Lines that lie on another one, within 3 units, for more than 40. */
  readonly onTop: number;
  /** Pairs of lines that run beside one another for more than 40 units and less than 8 apart. */
  readonly narrow: number;
  /** Lines that run through a card which is not one of their ends. */
  readonly throughCards: number;
  /** Labels and dots that cover another label, or a card. */
  readonly onLabels: number;
  readonly onCards: number;
  /** Labels that had no room. */
  readonly dots: number;
  /** Turns of a line, on average. */
  readonly bends: number;
  /** Pairs of frames that overlap, those aside of which one lies in the other. */
  readonly frames: number;
  /** Width : height of all cards. */
  readonly aspect: number;
}

type At = readonly [number, number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Leg {
  readonly line: number;
  readonly level: boolean;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

const onTopWithin = 3;
const sideBySide = 40;
const laneWidth = 8;

export function drawingFigures(svg: string): DrawingFigures {
  const lines = [...svg.matchAll(/<g id="edge-\d+"[^>]*>(?:<title>[^<]*<\/title>)?\s*<path d="([^"]+)"/g)].map(
    ([, d]) => corners(d ?? ''),
  );
  const cards = boxes(svg, 'nodes');
  const marks = layer(svg, 'chips');
  const labels = marks.flatMap((mark) => boxOf(mark) ?? []);
  const dots = marks.filter((mark) => boxOf(mark) === undefined).length;
  if (lines.length === 0 || cards.length === 0) throw new Error('no lines or no cards found');
  const legs = lines.flatMap((points, line) => legsOf(points, line));
  const { onTop, narrow } = besides(legs);
  const [xs, ys] = [cards.flatMap(({ x, width }) => [x, x + width]), cards.flatMap(({ y, height }) => [y, y + height])];
  return {
    crossings: crossings(legs, lines),
    onTop,
    narrow,
    throughCards: lines.filter((points, line) => {
      const strangers = cards.filter((card) => !isAt(points.at(0), card) && !isAt(points.at(-1), card));
      return legsOf(points, line).some((leg) => strangers.some((card) => meets(legBox(leg), card)));
    }).length,
    onLabels: pairs(labels).filter(([a, b]) => meets(a, b)).length,
    onCards: labels.filter((label) => cards.some((card) => meets(label, card))).length,
    dots,
    bends: lines.reduce((sum, points) => sum + points.length - 2, 0) / lines.length,
    frames: pairs(boxes(svg, 'frames')).filter(([a, b]) => meets(a, b) && !holds(a, b) && !holds(b, a)).length,
    aspect: (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys)),
  };
}

/** The corners of a path of lines and of curves that round them: where a curve is, its corner is its control point. */
function corners(d: string): At[] {
  const points: At[] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([MLHVQ])([^MLHVQ]*)/g)) {
    const n = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    if (letter === 'H') points.push([n[0] ?? x, y]);
    else if (letter === 'V') points.push([x, n[0] ?? y]);
    else points.push([n[0] ?? x, n[1] ?? y]);
    if (letter === 'Q') points.push([n[2] ?? x, n[3] ?? y]);
  }
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before || !after) return true;
    const isOnWay = (axis: 0 | 1): boolean => before[axis] === point[axis] && point[axis] === after[axis];
    return !isOnWay(0) && !isOnWay(1);
  });
}

function legsOf(points: readonly At[], line: number): Leg[] {
  return points.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y];
    const level = fromY === y;
    if (!level && fromX !== x) throw new Error(`line ${line} has a leg that is neither level nor upright`);
    const [from, to] = level ? [fromX, x] : [fromY, y];
    return [{ line, level, at: level ? y : x, low: Math.min(from, to), high: Math.max(from, to) }];
  });
}

function crossings(legs: readonly Leg[], lines: readonly (readonly At[])[]): number {
  const isNear = ([x, y]: At, [otherX, otherY]: At): boolean => Math.hypot(x - otherX, y - otherY) < laneWidth;
  const ends = lines.map((points) => [points[0], points.at(-1)].filter((point) => point !== undefined));
  const sharesEnd = (one: number, other: number): boolean =>
    (ends[one] ?? []).some((end) => (ends[other] ?? []).some((point) => isNear(end, point)));
  const upright = legs.filter(({ level }) => !level);
  return legs
    .filter(({ level }) => level)
    .reduce((sum, leg) => {
      const crossed = upright.filter(
        (other) =>
          other.line !== leg.line &&
          leg.low < other.at &&
          other.at < leg.high &&
          other.low < leg.at &&
          leg.at < other.high &&
          !sharesEnd(leg.line, other.line),
      );
      return sum + crossed.length;
    }, 0);
}

function besides(legs: readonly Leg[]): Pick<DrawingFigures, 'onTop' | 'narrow'> {
  const shared = new Map<string, { onTop: number; narrow: number }>();
  for (const [one, other] of pairs(legs)) {
    const length = Math.min(one.high, other.high) - Math.max(one.low, other.low);
    const apart = Math.abs(one.at - other.at);
    if (one.line === other.line || one.level !== other.level || length <= 0 || apart >= laneWidth) continue;
    const key = `${one.line}/${other.line}`;
    const sum = shared.get(key) ?? { onTop: 0, narrow: 0 };
    shared.set(key, { onTop: sum.onTop + (apart < onTopWithin ? length : 0), narrow: sum.narrow + length });
  }
  const onTop = new Set([...shared].flatMap(([key, sum]) => (sum.onTop > sideBySide ? key.split('/') : [])));
  return { onTop: onTop.size, narrow: [...shared.values()].filter(({ narrow }) => narrow > sideBySide).length };
}

function boxes(svg: string, id: string): Box[] {
  return layer(svg, id).flatMap((markup) => boxOf(markup) ?? []);
}

/** The elements of a layer: each begins on a line of its own. */
function layer(svg: string, id: string): string[] {
  const start = svg.indexOf(`<g id="${id}">`);
  if (start < 0) return [];
  const rest = svg.slice(start).split('\n').slice(1);
  const end = rest.findIndex((line) => /^<g id="(?:edges|nodes|chips|extras)"/.test(line) || line.startsWith('</svg'));
  return (end < 0 ? rest : rest.slice(0, end)).filter((line) => line.startsWith('<g'));
}

/** The outline of an element is its first rectangle. */
function boxOf(markup: string): Box | undefined {
  const [rect] = /<rect[^>]*>/.exec(markup) ?? [];
  if (rect === undefined) return undefined;
  const [, dx = '0', dy = '0'] = /^<g[^>]*translate\((-?[\d.]+)[ ,](-?[\d.]+)\)/.exec(markup) ?? [];
  const value = (name: string): number => Number(new RegExp(`\\s${name}="(-?[\\d.]+)"`).exec(rect)?.[1] ?? 0);
  return { x: Number(dx) + value('x'), y: Number(dy) + value('y'), width: value('width'), height: value('height') };
}

function legBox({ level, at, low, high }: Leg): Box {
  return level ? { x: low, y: at, width: high - low, height: 0 } : { x: at, y: low, width: 0, height: high - low };
}

/** Strokes stand half out of what is measured: less than a unit is none. */
function meets(a: Box, b: Box): boolean {
  return a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height;
}

function holds(a: Box, b: Box): boolean {
  return a.x <= b.x && b.x + b.width <= a.x + a.width && a.y <= b.y && b.y + b.height <= a.y + a.height;
}

function isAt(point: At | undefined, { x, y, width, height }: Box): boolean {
  if (!point) return false;
  return point[0] >= x - 2 && point[0] <= x + width + 2 && point[1] >= y - 2 && point[1] <= y + height + 2;
}

function pairs<T>(values: readonly T[]): (readonly [T, T])[] {
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => [one, other] as const));
}
