import { useTranslator } from '../../language/use-translator.ts';
import { type Admitting, openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { admitActs } from './admit-acts.ts';
import styles from './admit-buttons.module.css';

/** The two ways to let traffic in between two networks or objects. */
export function AdmitButtons({ between }: { readonly between: Admitting }) {
  const { text } = useTranslator();
  return (
    <div className={styles.buttons}>
      {admitActs.map(({ title, traffic }) => (
        <Button key={traffic} onClick={() => openDialog({ kind: 'admit', between, traffic })}>
          {text(title)}
        </Button>
      ))}
    </div>
  );
}
