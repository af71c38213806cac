import { Route } from 'lucide-react';
import { useTranslator } from '../language/use-translator.ts';
import { EmptyState } from '../ui/empty-state.tsx';

export function PathsPanel() {
  const { t } = useTranslator();
  return <EmptyState icon={<Route size={20} />} title={t('paths:empty')} />;
}
