import { Crosshair } from 'lucide-react';
import { useMemo } from 'react';
import type { EndpointError } from '../../../shared/network/endpoints.ts';
import { whereIs } from '../../../shared/network/endpoints.ts';
import type { Network } from '../../../shared/network/network.ts';
import { parseIpv4 } from '../../../shared/net/ipv4.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { canvasPort } from '../../store/canvas-port.ts';
import { changeQuestion, type PathEnd, startPicking, stopPicking, usePathView } from '../../answers/path-view.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { addressIn, chosenOption, endpointOptions } from './endpoint-options.ts';
import styles from './path-question.module.css';
import { whereWords } from './path-words.ts';

/** One end of the path: an object by name, an address, or whatever is chosen next on the canvas. */
export function EndpointField({ network, end, error }: EndpointFieldProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const value = usePathView((view) => view[end]);
  const picking = usePathView((view) => view.picking === end);
  const chosen = useMemo(() => chosenOption(network, value, translator), [network, value, translator]);
  const address = network.objects.has(value) ? undefined : parseIpv4(value);
  const where = useMemo(
    () => (address === undefined ? undefined : whereWords(network, whereIs(network, address), translator)),
    [network, address, translator],
  );
  const pickTitle = t(end === 'from' ? 'paths:pickFrom' : 'paths:pickTo');
  return (
    <div className={styles.end}>
      <Field
        label={t(`paths:${end}`)}
        error={error && t(error === 'no-endpoint' ? 'paths:endNoEndpoint' : 'paths:endUnknown')}
        hint={where && text(where)}
      >
        {(control) => (
          <SearchSelect
            control={control}
            value={chosen}
            search={(query) => endpointOptions(network, query, translator)}
            accept={addressIn}
            nothing={t('paths:endNothing')}
            placeholder={t('paths:endPlaceholder')}
            onValue={(next) => changeQuestion({ [end]: next })}
          />
        )}
      </Field>
      <Button
        icon
        tone="quiet"
        className={styles.beside ?? ''}
        aria-label={pickTitle}
        tip={pickTitle}
        pressed={picking}
        onClick={() => {
          if (picking) {
            stopPicking();
            return;
          }
          startPicking(end);
          canvasPort()?.focus();
        }}
      >
        <Crosshair size={15} aria-hidden />
      </Button>
    </div>
  );
}

interface EndpointFieldProps {
  readonly network: Network;
  readonly end: PathEnd;
  readonly error: EndpointError | undefined;
}
