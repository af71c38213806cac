/** How a runbook looks as a printed document, or as a part of one. */
export const runbookStyle = `.runbook section { margin: 0 0 3mm; padding: 2.5mm 3.5mm; border: 0.5pt solid #ccc; border-radius: 1.5mm; break-inside: avoid; }
.runbook .hand-off { border-color: #9dbce2; background: #eef4fc; }
.runbook dl { display: grid; grid-template-columns: 26mm minmax(0, 1fr); gap: 0.8mm 3mm; margin: 0; }
.runbook dt { color: #555; }
.runbook dd { margin: 0; }
.runbook dd ul { margin: 0; padding-left: 4mm; }
.runbook .mark { color: #555; }
.runbook pre {
  margin: 0;
  padding: 1.5mm 2mm;
  border-radius: 1mm;
  background: #f4f5f7;
  font: 8.5pt/1.5 'JetBrains Mono Variable', 'Noto Sans SC Variable', Consolas, monospace;
  white-space: pre-wrap;
}
.runbook .sheet td:last-child { min-width: 34mm; }
`;
