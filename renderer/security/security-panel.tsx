import { ShieldCheck } from 'lucide-react';
import { useTranslator } from '../language/use-translator.ts';
import { EmptyState } from '../ui/empty-state.tsx';

export function SecurityPanel() {
  const { t } = useTranslator();
  return <EmptyState icon={<ShieldCheck size={20} />} title={t('security:empty')} />;
}
