import { fields } from './fields.ts';
import { kinds } from './kinds.ts';
import { words } from './words.ts';

/** Diagrams as files: legend, table, title block, and the page that goes with them. */
export const diagram = {
  nothingDrawn:
    'Nothing in this plan can be drawn yet: add a VPC, a VBR, a data center, a physical connection or a note.',
  nothingSelected: 'Nothing that is selected can be drawn. Select objects on the canvas, or export the whole plan.',
  mermaidEdges:
    'The diagram has {{count}} connections. Mermaid draws at most 500 unless its setting maxEdges allows more.',
  'table.kind': words.kind,
  'table.name': fields.name,
  'table.account': kinds.accounts,
  'table.region': fields.region,
  'table.details': 'Details',
  'page.diagram': words.diagram,
  'page.findings': 'Findings',
  'page.noFindings': words.planHasNoFindings,
  'page.moreFindings_one': '{{count}} more finding is not shown here.',
  'page.moreFindings_other': '{{count}} more findings are not shown here.',
  'page.matrix': words.reachability,
  'page.noMatrix': 'There are no two networks with addresses.',
  'page.matrixCut': 'The table shows the first {{shown}} of {{count}} networks; the numbers above count all pairs.',
  'page.runbook': words.runbook,
  'page.runbookCut':
    'The runbook is long: the page shows {{shown}} of {{count}} steps in one line each. Export the runbook itself for what to do and how to verify it.',
  'page.step': words.step,
  'page.quote': words.quote,
  'page.quoteCut': 'The quote has many lines: the page shows its sums. Export the quote itself for the lines.',
  'page.reduced': 'This plan is large: the drawing leaves out the vSwitches.',
  'page.stage': 'Diagram: drag to move, turn the wheel to zoom, 0 shows everything',
  'page.zoomIn': words.zoomIn,
  'page.zoomOut': words.zoomOut,
  'page.zoomFit': 'Show everything',
  tile: 'Row {{row}}, column {{column}} · page {{page}} of {{count}}',
  'legend.objects': fields.subjects,
  'legend.lines': 'Lines',
  'legend.accounts': words.accounts,
  'legend.more': '+{{count}} more',
  'line.planned': 'Planned or created',
  'line.connecting': 'Connecting or activating',
  'line.activated': fields['state.activated'],
  'line.suspended': fields['state.suspended'],
  'line.forbidden': 'Cannot exist as it is',
  'line.attachment': 'Physical attachment',
  initiator: fields.initiator,
  acceptor: fields.acceptor,
  'block.customer': words.customer,
  'block.author': words.author,
  'block.date': words.date,
  'block.version': words.version,
} as const;
