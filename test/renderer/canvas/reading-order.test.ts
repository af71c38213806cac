import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, neighbour } from '../../../renderer/canvas/reading-order.ts';

const card = (name: string, x: number, y: number) => ({ name, x, y, width: 200, height: 100 });

describe('the order in which Tab walks the canvas', () => {
  it('goes by rows from the top, in a row from the left', () => {
    const cards = [card('right', 400, 0), card('below', 0, 200), card('left', 0, 0)];
    expect(inReadingOrder(cards).map(({ name }) => name)).toEqual(['left', 'right', 'below']);
  });

  it('takes a card that begins above the middle of the row for one of the row', () => {
    const cards = [card('a', 400, 0), card('b', 0, 49), card('c', 0, 50)];
    expect(inReadingOrder(cards).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });

  it('reaches every card once', () => {
    const cards = fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })));
    fc.assert(
      fc.property(cards, (corners) => {
        const all = corners.map(([x, y], at) => card(String(at), x, y));
        const names = inReadingOrder(all).map(({ name }) => name);
        expect(names.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
      }),
    );
  });
});

describe('the neighbour in a direction', () => {
  const start = card('start', 0, 0);

  it('is the nearest card that lies there', () => {
    const cards = [card('near', 300, 0), card('far', 600, 0), card('behind', -300, 0)];
    expect(neighbour(cards, start, 'right')?.name).toBe('near');
    expect(neighbour(cards, start, 'left')?.name).toBe('behind');
  });

  it('prefers what lies straight ahead to what is nearer but aside', () => {
    const cards = [card('aside', 200, 200), card('ahead', 400, 0)];
    expect(neighbour(cards, start, 'right')?.name).toBe('ahead');
  });

  it('is none where nothing lies that way', () => {
    expect(neighbour([card('below', 0, 300)], start, 'up')).toBeUndefined();
    expect(neighbour([start], start, 'down')).toBeUndefined();
  });
});
