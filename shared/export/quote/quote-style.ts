/** How a quote looks as a printed document, or as a part of one. */
export const quoteStyle = `.quote .sums { width: auto; min-width: 60%; }
.quote .sums th { font-weight: normal; }
.quote .sums tr { border-bottom: 0.5pt solid #ccc; }
.quote .day { white-space: nowrap; }
.quote .reduction { color: #555; }
.quote .unknown .amount:last-child { font-style: italic; }
.quote sup a { color: inherit; text-decoration: none; }
.quote .notes { padding-left: 6mm; font-size: 9pt; }
.quote .notes li { break-inside: avoid; margin-bottom: 1mm; }
`;
