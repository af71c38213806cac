import { bandwidthLabel } from '../../shared/catalog/specifications.ts';
import type { Area, AreaLink } from '../../shared/diagram/overview.ts';
import { regionWords } from '../../shared/diagram/words.ts';
import type { Translator } from '../../shared/messages/translator.ts';

export function areaName({ kind, name }: Area, translator: Translator): string {
  if (name === '') return translator.t('canvas:noRegion');
  return kind === 'region' ? regionWords(name, translator) : name;
}

export function areaCounts({ counts }: Area, { t }: Translator): string[] {
  return (['vpcs', 'vbrs', 'physicalConnections', 'peerings'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [t(`canvas:area.${kind}`, { count: counts[kind] })],
  );
}

/** In short: the bandwidth, and before it how many share it. */
export function linkLabel({ count, bandwidthMbps }: AreaLink): string {
  const bandwidth = bandwidthMbps === undefined ? [] : [bandwidthLabel(bandwidthMbps)];
  return [...(count > 1 || bandwidth.length === 0 ? [String(count)] : []), ...bandwidth].join(' · ');
}

export function linkWords({ kind, count, bandwidthMbps }: AreaLink, { t }: Translator): string {
  const number =
    kind === 'physical' ? t('canvas:area.physicalConnections', { count }) : t('canvas:area.peerings', { count });
  return bandwidthMbps === undefined ? number : `${number} · ${bandwidthLabel(bandwidthMbps)}`;
}
