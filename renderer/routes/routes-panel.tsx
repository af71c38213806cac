import { Table2 } from 'lucide-react';
import { useTranslator } from '../language/use-translator.ts';
import { EmptyState } from '../ui/empty-state.tsx';

export function RoutesPanel() {
  const { t } = useTranslator();
  return <EmptyState icon={<Table2 size={20} />} title={t('routes:empty')} />;
}
