import { Grid3x3 } from 'lucide-react';
import { useTranslator } from '../language/use-translator.ts';
import { EmptyState } from '../ui/empty-state.tsx';

export function MatrixPanel() {
  const { t } = useTranslator();
  return <EmptyState icon={<Grid3x3 size={20} />} title={t('matrix:empty')} />;
}
