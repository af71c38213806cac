import { message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { Finding } from '../../rules/finding.ts';
import { namingPrices } from '../../rules/naming-prices.ts';
import { findRule } from '../../rules/registry.ts';
import { findingContent, findingLook, openAndAccepted } from '../diagram/html-findings.ts';
import { element } from '../diagram/xml.ts';
import { heading, onLines, paragraph, ruledTable } from '../print/markup.ts';
import { firstOf, type PartBody, type PartInput } from './report-part.ts';

/** Of either kind. */
const mostFindings = 300;

/** What is wrong with the plan, the worst first; what of it was accepted, with the reason and until when; and why the rules exist. */
export function findingsPart({ analysis: { network, findings }, speak, options }: PartInput): PartBody {
  // Where there is no quote nothing is said of prices, which may be what a customer is not to see.
  const hasPrices = options.parts?.includes('quote') !== false;
  const all = openAndAccepted(findings.filter(({ rule }) => hasPrices || !namingPrices.includes(rule)));
  const open = firstOf(all.open, mostFindings, (counts) => message('report:findings.cutOpen', counts));
  const accepted = firstOf(all.accepted, mostFindings, (counts) => message('report:findings.cutAccepted', counts));
  return {
    blocks: [
      heading(3, speak.t('report:findings.open')),
      open.shown.length === 0
        ? paragraph(speak.t('report:findings.noneOpen'), { class: 'quiet' })
        : element(
            'div',
            { class: 'findings' },
            ...onLines(
              open.shown.map((finding) =>
                element('div', { class: findingLook(finding) }, ...findingContent(finding, network, speak)),
              ),
            ),
          ),
      ...(accepted.shown.length === 0
        ? []
        : [heading(3, speak.t('report:findings.accepted')), acceptedTable(accepted.shown, network, speak)]),
      ...rulesOf([...open.shown, ...accepted.shown], speak),
    ],
    leftOut: [...open.leftOut, ...accepted.leftOut],
  };
}

function acceptedTable(findings: readonly Finding[], network: Network, speak: Translator): string {
  const { t } = speak;
  return ruledTable(
    [
      t('fields:rule'),
      t('csv:finding'),
      t('fields:subjects'),
      t('report:findings.reason'),
      t('report:findings.until'),
      t('report:findings.by'),
    ],
    findings.map(({ rule, severity, message: said, subjects, acceptance }) => [
      `${t(`findings:severity.${severity}`)} · ${rule}`,
      speak.text(said),
      subjects.map((id) => nameOf(network, id)).join(', '),
      acceptance?.reason ?? '',
      acceptance?.until ?? t('report:findings.noEnd'),
      acceptance?.by ?? '',
    ]),
    { class: 'lines dense by-rule' },
  );
}

/** Each rule once, however often it fired. A rule that crashed explains nothing. */
function rulesOf(findings: readonly Finding[], speak: Translator): string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].flatMap((code) => findRule(code) ?? []);
  if (rules.length === 0) return [];
  const rows = rules.map(({ code, texts }) => {
    const { title, why, how } = texts[speak.language];
    return [code, title, why, how];
  });
  return [
    heading(3, speak.t('report:findings.rules')),
    ruledTable(
      [speak.t('fields:rule'), speak.t('csv:finding'), speak.t('findings:why'), speak.t('findings:how')],
      rows,
      {
        class: 'lines dense by-rule',
      },
    ),
  ];
}
