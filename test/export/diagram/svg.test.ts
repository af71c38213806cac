import { describe, expect, it } from 'vitest';
import { palettes } from '../../../shared/diagram/palette.ts';
import { sceneOf } from '../../../shared/diagram/scene.ts';
import {
  defaultDiagramOptions,
  type DiagramOptions,
  type TitleBlock,
} from '../../../shared/export/diagram/diagram-options.ts';
import { diagramSvg } from '../../../shared/export/diagram/svg.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { networkOf } from '../../diagram/network-of.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { chinese, drawn, english, goldenCases, richOptions } from './drawn.ts';
import { byId, everyElement, type XmlElement, xmlTree } from './xml-tree.ts';

const svgOf = (...made: Parameters<typeof drawn>): readonly XmlElement[] => {
  const { scene, options } = drawn(...made);
  return xmlTree(diagramSvg(scene, options, english));
};
/** Without what the rules say of the plan, so that nothing is forbidden. */
const plainSvg = (built: Plan, options: Partial<DiagramOptions> = {}): readonly XmlElement[] =>
  xmlTree(diagramSvg(sceneOf(built, networkOf(built)), { ...defaultDiagramOptions, ...options }, english));
const texts = (tree: readonly XmlElement[]): string[] =>
  everyElement(tree).flatMap(({ name, children, text }) => (name === 'text' && children.length === 0 ? [text] : []));
const twoVpcs = () => plan().vpc('a', ['10.0.0.0/16']).vpc('b', ['172.16.0.0/16']).at('a', 0, 0).at('b', 480, 0);

describe('a diagram as SVG', () => {
  it.each(goldenCases)('of the case %s is the reviewed one', async (name) => {
    // Without badges: what the rules find is reviewed elsewhere.
    const { scene, options } = drawn(casePlan(name), {
      ...richOptions,
      overlays: { ...richOptions.overlays, findings: false },
    });
    await expect(diagramSvg(scene, options, english)).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it('needs nothing but SVG 1.1: no script, no style sheet, no foreign markup, no reference to anything outside', () => {
    const elements = everyElement(svgOf(casePlan('section-10-shared-physical-connection'), richOptions));
    expect([...new Set(elements.map(({ name }) => name))].sort()).toEqual(
      ['circle', 'defs', 'g', 'path', 'rect', 'svg', 'text', 'title', 'use'].sort(),
    );
    const links = elements.flatMap(({ attributes }) => attributes['xlink:href'] ?? []);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith('#symbol-'))).toEqual([]);
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('says on a card what the canvas says', () => {
    const card = byId(svgOf(casePlan('section-10-shared-physical-connection')), 'node-3');
    expect(card && texts([card])).toEqual([
      'VPC-A',
      'Account A',
      'China (Beijing)',
      '10.10.0.0/16',
      'vSwitch a',
      '10.10.1.0/24',
      '1 instance',
    ]);
  });

  it('speaks Chinese', () => {
    const { scene, options } = drawn(casePlan('section-10-shared-physical-connection'), richOptions);
    const svg = diagramSvg(scene, options, chinese);
    expect(texts(xmlTree(svg))).toEqual(
      expect.arrayContaining(['华北2（北京）', '已激活', '发起端', '接受端', '客户']),
    );
  });

  it('strokes each state as its own, and marks the initiator with a dot and the acceptor with a ring', () => {
    const states = ['planned', 'connecting', 'activated', 'suspended'] as const;
    const dashes = states.map((state) => {
      const edge = byId(plainSvg(twoVpcs().peering('p', 'a', 'b', { state }).build()), 'edge-0');
      const [initiator, acceptor] = edge?.children.filter(({ name }) => name === 'circle') ?? [];
      // The card of `a` ends at 208, that of `b` begins at 480.
      expect(Number(initiator?.attributes['cx'])).toBeLessThan(220);
      expect(Number(acceptor?.attributes['cx'])).toBeGreaterThan(470);
      expect(initiator?.attributes['fill']).toBe(acceptor?.attributes['stroke']);
      expect(acceptor?.attributes['fill']).toBe(palettes.light.canvas);
      return edge?.children.find(({ name }) => name === 'path')?.attributes['stroke-dasharray'];
    });
    expect(dashes[states.indexOf('activated')]).toBeUndefined();
    expect(new Set(dashes).size).toBe(states.length);
  });

  it('draws a peering that cannot exist in the colour of errors', () => {
    // Guide, section 3: the ends must not overlap.
    const overlapping = plan().vpc('a', ['10.0.0.0/16']).vpc('b', ['10.0.0.0/16']).peering('p', 'a', 'b').build();
    const line = byId(svgOf(overlapping), 'edge-0')?.children.find(({ name }) => name === 'path');
    expect(line?.attributes['stroke']).toBe(palettes.light.severity.error.ink);
  });

  it('shows the overlays that are asked for alone', () => {
    const build = twoVpcs().peering('p', 'a', 'b', { state: 'planned', bandwidthMbps: 5 }).build();
    const chip = (overlays: Parameters<typeof drawn>[1]) =>
      texts([byId(svgOf(build, overlays), 'chips')].filter((layer) => layer !== undefined));
    expect(chip({ overlays: { bandwidth: true, state: false, findings: false } })).toEqual(['5 Mbit/s']);
    expect(chip({ overlays: { bandwidth: false, state: true, findings: false } })).toEqual(['Planned']);
    expect(
      chip({ overlays: { bandwidth: false, state: false, findings: false, prices: new Map([['p', '¥ 1.00']]) } }),
    ).toEqual(['¥ 1.00']);
    expect(chip({ overlays: { bandwidth: false, state: false, findings: false } })).toEqual([]);
  });

  it('draws a selection alone: what holds it, both ends of a selected peering, and the edges between', () => {
    const build = twoVpcs()
      .vpc('c', ['192.168.0.0/16'])
      .vSwitch('w', 'c', '192.168.1.0/24')
      .peering('ab', 'a', 'b')
      .peering('bc', 'b', 'c')
      .build();
    const { scene } = drawn(build, { selection: ['ab'] });
    expect(scene.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(scene.edges.map(({ id }) => id)).toEqual(['ab']);
    const inner = drawn(build, { selection: ['w', 'b'] }).scene;
    expect(inner.nodes.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(inner.edges.map(({ id }) => id)).toEqual(['bc']);
    // What is left keeps its place; `a` was the only one on the left.
    const whole = drawn(build).scene;
    expect(inner.nodes).toEqual(whole.nodes.slice(1));
    expect(drawn(build, { selection: ['b'] }).scene.bounds).toMatchObject({ x: 480, y: 0, width: 208 });
  });

  it('has room around everything, ground or none, and the theme that was asked for', () => {
    const [light] = svgOf(twoVpcs().build(), { margin: 10 });
    // The cards reach from 0 to 480 + 208 and are 80 high: header 40, two lines of 16, padding 8.
    expect(light?.attributes['viewBox']).toBe('-10 -10 708 100');
    const grounds = (options: Parameters<typeof drawn>[1]) =>
      svgOf(twoVpcs().build(), options)[0]
        ?.children.filter(({ name }) => name === 'rect')
        .map(({ attributes }) => attributes['fill']);
    expect(grounds({})).toEqual([palettes.light.canvas]);
    expect(grounds({ theme: 'dark' })).toEqual([palettes.dark.canvas]);
    expect(grounds({ transparent: true })).toEqual([]);
  });

  it('explains in its legend what occurs, and nothing else', () => {
    const legend = byId(
      plainSvg(twoVpcs().peering('p', 'a', 'b', { state: 'activated' }).build(), { legend: true }),
      'extras',
    );
    expect(legend && texts([legend])).toEqual([
      'Objects',
      'VPC',
      'Lines',
      'Activated',
      'Initiator',
      'Acceptor',
      'Accounts',
      'Account A',
    ]);
  });

  it('leaves out of the title block what is not given, and the block where nothing is', () => {
    const block = (titleBlock: TitleBlock) => byId(svgOf(twoVpcs().build(), { titleBlock }), 'extras');
    const shown = block({ title: 'Plan', customer: ' ', date: '2019-08-14' });
    expect(shown && texts([shown])).toEqual(['Plan', 'Date', '2019-08-14']);
    expect(block({ title: '  ' })).toBeUndefined();
  });

  it('cuts a long name on the card and tells it in full', () => {
    const name = `${'long '.repeat(2000)}end`;
    const card = byId(svgOf(plan().vpc('a', [], { name }).build()), 'node-0');
    expect(card?.children[0]).toMatchObject({ name: 'title', text: `VPC ${name}` });
    const shown = card?.children.find((child) => child.name === 'text');
    expect(shown?.attributes['font-weight']).toBe('600');
    expect(shown?.children[0]?.text).toBe(name);
    expect(shown?.text.slice(0, -name.length)).toMatch(/^long( long)+ l?o?n?…$/);
  });
});
