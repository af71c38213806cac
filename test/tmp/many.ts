import { analyze } from '../../shared/analysis.ts';
import { plan } from '../support/plan-builder.ts';
const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `${(at >> 16) + 11}.${(at >> 8) & 255}.${at & 255}.0/24`);
for (const n of [5000, 20000]) { const p = plan().vpc('a', many(n)).build(); const s = performance.now(); const a = analyze(p, '2019-08-14'); const c: Record<string, number> = {}; for (const f of a.findings) c[f.rule] = (c[f.rule] ?? 0) + 1; console.log(n, Math.round(performance.now() - s), JSON.stringify(c)); }
