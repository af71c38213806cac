import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { planText } from '../../shared/plan/canonical.ts';
import { casePlan, caseText } from '../support/cases.ts';
import { expect, nextWindow, test } from './support/desktop.ts';
import { chooseToOpen } from './support/native-dialogs.ts';
import { findingsOf, inspectorOf } from './support/panels.ts';
import { savedPlan } from './support/plan-files.ts';
import { expectTitle, noticesOf, planPageOf } from './support/plan-page.ts';
import { startScreenOf } from './support/start-screen.ts';

const twoVpcs = 'section-08-same-account';
const megabyte = 1024 * 1024;

interface Hostile {
  readonly name: string;
  readonly make: (file: string) => void;
  readonly says: string | RegExp;
}

const text = (content: string | Uint8Array) => (file: string) => writeFileSync(file, content);

const hostile: readonly Hostile[] = [
  {
    name: 'truncated.peerscape',
    make: text(caseText(twoVpcs).slice(0, 500)),
    says: /“truncated\.peerscape” was not opened\. Line \d+, column \d+: the JSON is broken off or malformed\./,
  },
  {
    name: 'huge.peerscape',
    // Sparse: the size is what counts, and nothing of it is read.
    make: (file) => {
      const handle = openSync(file, 'w');
      ftruncateSync(handle, 200 * megabyte);
      closeSync(handle);
    },
    says: '“huge.peerscape” is larger than 64 MB, the limit for a plan, and was not read.',
  },
  {
    name: 'name-is-a-number.peerscape',
    make: text(caseText(twoVpcs).replace(/"name": "[^"]*"/, '"name": 5')),
    says: /“name-is-a-number\.peerscape” was not opened\. Line 4: name should be a text, not 5\./,
  },
  {
    name: 'table-is-an-object.peerscape',
    make: text(
      '{\n"format": "peerscape", "version": 1, "name": "x",\n"rulePack": "express-connect-2019-08-14",\n"vpcs": {}\n}',
    ),
    says: /“table-is-an-object\.peerscape” was not opened\. Line 4: vpcs should be a list, not an object\./,
  },
  {
    name: 'archive.peerscape',
    // The first bytes of a ZIP archive with a compressed entry.
    make: text(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0xe9, 0x8c, 0xff, 0xfe, 0x80, 0x91, 0, 0)),
    says: '“archive.peerscape” is not a text file (UTF-8), so it is not a plan; nothing was changed.',
  },
  {
    name: 'newer.peerscape',
    make: text(caseText(twoVpcs).replace('"version": 1', '"version": 99')),
    says: 'The plan has format version 99; this Peerscape reads up to version 1. Update Peerscape to open it.',
  },
  { name: 'empty.peerscape', make: text(''), says: '“empty.peerscape” was not opened. The file is empty.' },
  {
    name: 'another-format.json',
    make: text('{"__proto__": {"format": "peerscape"}, "constructor": 1}'),
    says: 'The file is JSON but not a Peerscape plan',
  },
  {
    name: 'deep.json',
    make: text('['.repeat(200_000)),
    says: 'The file nests deeper than any plan does and was not read further.',
  },
  {
    name: 'crowd.peerscape',
    make: text(
      planText({
        ...casePlan(twoVpcs),
        notes: Array.from({ length: 200_000 }, (_, at) => ({ id: `note-${at}`, text: `Note ${at}` })),
      }),
    ),
    says: /“crowd\.peerscape” was not opened\. It has 2000\d\d objects to draw; a window draws up to 50000\./,
  },
  {
    name: 'folder.peerscape',
    make: (file) => mkdirSync(file),
    says: '“folder.peerscape” is a folder. Choose a plan file inside it.',
  },
];

test('each file that is no plan is refused with a sentence of its own, and the start screen stays usable', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  const screen = startScreenOf(page);
  for (const { name, make, says } of hostile) {
    await test.step(name, async () => {
      const file = path.join(folder, name);
      make(file);
      await chooseToOpen(app, file);
      await screen.open.click();
      await expect(noticesOf(page)).toContainText(says);
      await noticesOf(page).getByRole('button', { name: 'Dismiss' }).click();
      await expect(noticesOf(page)).toHaveCount(0);
    });
  }
  await screen.newPlan.click();
  await planPageOf(page).addVpc();
});

test('a file without permission is told as that', async ({ start, folder }) => {
  test.skip(process.platform === 'win32' || process.getuid?.() === 0, 'root may read every file, Windows has no mode');
  const file = path.join(folder, 'secret.peerscape');
  writeFileSync(file, caseText(twoVpcs), { mode: 0 });
  const { page } = await start({ files: [file] });
  await expect(noticesOf(page)).toContainText(
    'You do not have permission for “secret.peerscape”; nothing was changed.',
  );
});

test('a file that is no plan, opened beside unsaved work, leaves that work alone', async ({ start, folder }) => {
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, caseText(twoVpcs));
  const broken = path.join(folder, 'broken.peerscape');
  writeFileSync(broken, '{"format": "peerscape"');
  const { app, page } = await start({ files: [file] });
  const plan = planPageOf(page);
  await plan.addVpc();
  const count = await plan.nodes.count();
  await chooseToOpen(app, broken);
  const other = await nextWindow(app, () => plan.open());
  await expect(noticesOf(other)).toContainText('“broken.peerscape” was not opened.');
  await expect(startScreenOf(other).newPlan).toBeVisible();
  await expect(plan.nodes).toHaveCount(count);
  await expectTitle(app, page, `• ${casePlan(twoVpcs).name} — Peerscape`);
  expect(savedPlan(file)).toEqual(casePlan(twoVpcs));
});

test('ids in circles load, and become findings', async ({ start, folder }) => {
  const plan = casePlan(twoVpcs);
  const [vSwitch, ...vSwitches] = plan.vSwitches;
  const [one, two, ...securityGroups] = plan.securityGroups;
  const [rule] = one?.rules ?? [];
  if (!vSwitch || !one || !two || !rule) throw new Error('the case has a vSwitch, and two groups with rules');
  const from = (group: string) => ({ ...rule, source: { securityGroup: group } });
  const circles = {
    ...plan,
    vSwitches: [{ ...vSwitch, vpc: vSwitch.id }, ...vSwitches],
    securityGroups: [
      { ...one, vpc: two.id, rules: [from(two.id)] },
      { ...two, vpc: one.id, rules: [from(one.id)] },
      ...securityGroups,
    ],
  };
  const file = path.join(folder, 'circles.peerscape');
  writeFileSync(file, planText(circles));
  const { page } = await start({ files: [file] });
  await expect(planPageOf(page).nodes.first()).toBeVisible();
  await expect(findingsOf(page).finding('FILE001').first()).toBeVisible();
});

test('names of any length and script are shown within their places, and nothing in them runs', async ({
  start,
  folder,
}) => {
  const names = [
    'N'.repeat(10_000),
    'سحابة خاصة \u202Eretsam\u202C 專有網路 👩‍👩‍👧‍👦',
    'line one\nline two\ttab\r\u0007\u2028',
    '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">',
    '{{constructor}} $t(app:canvas) %s __proto__ javascript:window.hacked=1',
  ];
  const plan = casePlan(twoVpcs);
  const [vpc] = plan.vpcs;
  if (!vpc) throw new Error('the case has a VPC');
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'peerings'];
  const hostilePlan = {
    ...plan,
    name: names.join(' '),
    accounts: plan.accounts.map((account, at) => ({ ...account, name: names[at % names.length] ?? '' })),
    vpcs: [
      ...plan.vpcs,
      ...names.map((name, at) => ({ ...vpc, id: ids[at] ?? name, name, cidrs: [`10.${at}.0.0/16`] })),
    ],
    layout: [...plan.layout, ...ids.map((id, at) => ({ id, x: 200 * at, y: 600 }))],
  };
  const file = path.join(folder, `${'n'.repeat(200)}.peerscape`);
  writeFileSync(file, planText(hostilePlan));
  const { app, page } = await start({ files: [file] });
  const shown = planPageOf(page);
  await expect(shown.nodes).toHaveCount(hostilePlan.vpcs.length);
  await expectTitle(app, page, /^N{1000} — Peerscape$/);

  await page.keyboard.press('F6');
  for (const node of await shown.nodes.all()) {
    await node.dispatchEvent('click');
    await expect(inspectorOf(page).heading).toBeVisible();
    const overflowing = await page.evaluate(() => {
      const outside = (element: Element): boolean => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      };
      const panels = document.querySelectorAll('header, footer, aside, [data-stop], [role="toolbar"] button, aside *');
      return [...panels].filter(outside).map(({ outerHTML }) => outerHTML.slice(0, 120));
    });
    expect(overflowing).toEqual([]);
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await shown.addVpc();
  await shown.save();
  await expectTitle(app, page, /^N{1000} — Peerscape$/);
  expect(savedPlan(file).vpcs.slice(0, hostilePlan.vpcs.length)).toEqual(hostilePlan.vpcs);
});
