import { useAnalysis } from '../store/analysis.ts';
import { objectWords } from '../store/canvas-objects.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useView } from '../store/view-store.ts';

/** The right panel: what is selected, to be read and changed. */
export function Inspector() {
  const { text } = useTranslator();
  const { network } = useAnalysis();
  const selection = useView((view) => view.selection);
  return (
    <ul>
      {selection
        .filter((id) => network.objects.has(id))
        .map((id) => {
          const { kind, name } = objectWords(network, id);
          return (
            <li key={id}>
              {text(kind)} {name}
            </li>
          );
        })}
    </ul>
  );
}
