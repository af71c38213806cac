import type { ReactNode } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { Boundary, type Failure } from '../../ui/boundary.tsx';
import { BrokenPart } from './broken-part.tsx';

/** The last boundary: what no part of the window has kept to itself. Keys and the native menu go on, since they do not hang on what is drawn. */
export function WholeWindow({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary broken={(failure, retry) => <BrokenWindow failure={failure} onRetry={retry} />}>{children}</Boundary>
  );
}

/** Stands in the place of a whole window. It needs nothing but the language. */
export function BrokenWindow({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { t, language } = useTranslator();
  return (
    <main lang={language}>
      <BrokenPart
        name={t('app:failed.window')}
        detail={t('app:failed.wholeDetail')}
        failure={failure}
        onRetry={onRetry}
      />
    </main>
  );
}
