import { describe, expect, it } from 'vitest';
import { align, distribute } from '../../shared/diagram/align.ts';

const rects = [
  { id: 'a', x: 0, y: 10, width: 100, height: 40 },
  { id: 'b', x: 130, y: 0, width: 50, height: 20 },
  { id: 'c', x: 300, y: 90, width: 200, height: 60 },
];

describe('aligning', () => {
  it('moves only what is not yet on the line', () => {
    expect(align(rects, 'left')).toEqual(
      new Map([
        ['b', { x: 0, y: 0 }],
        ['c', { x: 0, y: 90 }],
      ]),
    );
    expect(align(rects, 'right')).toEqual(
      new Map([
        ['a', { x: 400, y: 10 }],
        ['b', { x: 450, y: 0 }],
      ]),
    );
  });

  it('takes the middle of all of them', () => {
    // Together they reach from 0 to 500 and from 0 to 150.
    expect(align(rects, 'center').get('a')).toEqual({ x: 200, y: 10 });
    expect(align(rects, 'middle')).toEqual(
      new Map([
        ['a', { x: 0, y: 55 }],
        ['b', { x: 130, y: 65 }],
        ['c', { x: 300, y: 45 }],
      ]),
    );
  });

  it('takes the upper or the lower edge', () => {
    expect(align(rects, 'top').get('c')).toEqual({ x: 300, y: 0 });
    expect(align(rects, 'bottom').get('b')).toEqual({ x: 130, y: 130 });
  });
});

describe('distributing', () => {
  it('makes gaps equal and leaves the outer ones where they are', () => {
    // 500 less 350 of content leaves two gaps of 75: 100 + 75.
    expect(distribute(rects, 'horizontally')).toEqual(new Map([['b', { x: 175, y: 0 }]]));
    // From top to bottom b, a, c: 150 less 120 leaves two gaps of 15, so a is at 20 + 15.
    expect(distribute(rects, 'vertically')).toEqual(new Map([['a', { x: 0, y: 35 }]]));
  });

  it('needs three', () => {
    expect(distribute(rects.slice(0, 2), 'horizontally')).toEqual(new Map());
  });
});
