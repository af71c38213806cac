import { apiState, type EndState } from '../../../shared/catalog/router-states.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './lifecycle.module.css';

/** The state of an end in the guide's word, with the API's beside it. */
export function EndStateWords({ state }: { readonly state: EndState }) {
  const { t } = useTranslator();
  const api = apiState(state);
  return (
    <span className={styles.state} title={api === undefined ? undefined : t('lifecycle:api', { state: api })}>
      {t(`canvas:state.${state}`)}
      {api !== undefined && <code className={styles.api}>{api}</code>}
    </span>
  );
}
