import { Unplug } from 'lucide-react';
import { useTranslator } from '../language/use-translator.ts';
import { EmptyState } from '../ui/empty-state.tsx';

export function FailuresPanel() {
  const { t } = useTranslator();
  return <EmptyState icon={<Unplug size={20} />} title={t('failures:empty')} />;
}
