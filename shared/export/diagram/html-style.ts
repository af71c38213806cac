import type { Palette } from '../../diagram/palette.ts';
import { findingsStyle } from './html-findings.ts';
import { matrixStyle } from './html-matrix.ts';
import { plainFonts } from './svg-text.ts';

/** The style sheet of the page. Without its script everything stands below one another, as it does on paper. */
export function pageStyle(palette: Palette): string {
  const { canvas, surface, line, text, textMuted, severity } = palette;
  return `
*{box-sizing:border-box}
body{margin:0;background:${canvas};color:${text};font:13px/1.5 ${plainFonts}}
header{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline;padding:12px 20px;background:${surface};border-bottom:1px solid ${line}}
h1{margin:0;font-size:17px;overflow-wrap:anywhere}
h2{margin:0 0 8px;font-size:14px}
dl{display:flex;flex-wrap:wrap;gap:0 16px;margin:0;color:${textMuted}}
dl div{display:flex;gap:6px}
dd{margin:0;color:${text};overflow-wrap:anywhere}
nav{display:none;gap:2px;padding:0 16px;background:${surface};border-bottom:1px solid ${line};overflow-x:auto}
.live nav{display:flex}
nav button{padding:8px 12px;border:0;border-bottom:2px solid transparent;background:none;color:${textMuted};font:inherit;cursor:pointer;white-space:nowrap}
nav button[aria-selected=true]{border-color:${text};color:${text};font-weight:600}
button:focus-visible,#stage:focus-visible{outline:2px solid ${severity.notice.ink};outline-offset:-2px}
main>section{padding:20px}
main>section[hidden]{display:none}
#diagram{padding:0}
#stage{position:relative;overflow:hidden}
#stage svg{display:block;max-width:100%;height:auto}
.live #diagram:not([hidden]){display:grid;grid-template-columns:minmax(0,1fr) 340px}
.live #stage{height:calc(100vh - 92px);min-height:320px;touch-action:none;cursor:grab}
.live #stage svg{width:100%;height:100%}
#zoom{display:none;position:absolute;right:12px;bottom:12px;gap:1px;border:1px solid ${line};border-radius:6px;background:${line};overflow:hidden}
.live #zoom{display:flex}
#zoom button{width:32px;height:30px;border:0;background:${surface};color:${text};font:16px/1 ${plainFonts};cursor:pointer}
aside{padding:16px;background:${surface};border-left:1px solid ${line};overflow:auto}
.live aside{height:calc(100vh - 92px);min-height:320px}
aside ul{margin:0;padding:0;list-style:none}
aside li+li{margin-top:6px}
${findingsStyle(palette)}button.finding{cursor:pointer}
.finding[aria-pressed=true]{background:${severity.notice.soft}}
.lit{filter:drop-shadow(0 0 3px ${severity.notice.ink}) drop-shadow(0 0 6px ${severity.notice.ink})}
table{border-collapse:collapse;background:${surface}}
th,td{border:1px solid ${line};padding:3px 7px;text-align:left;vertical-align:top}
${matrixStyle(palette)}.quiet{color:${textMuted}}
@media (max-width:800px){.live #diagram:not([hidden]){grid-template-columns:1fr}.live #stage{height:60vh}.live aside{height:auto}}
@media print{nav,#zoom{display:none!important}main>section[hidden]{display:block!important}.live #diagram{display:block!important}.live #stage,.live aside{height:auto}}
`;
}
