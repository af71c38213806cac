import { useAnalysis } from '../store/analysis.ts';
import { nameOf } from '../../shared/network/network.ts';
import { jumpTo } from '../store/view-store.ts';
import { Button } from '../ui/button.tsx';

/** The left panel's second tab: everything that is in the plan. */
export function Outline() {
  const { network } = useAnalysis();
  return (
    <ul>
      {network.plan.vpcs.map(({ id }) => (
        <li key={id}>
          <Button tone="quiet" onClick={() => jumpTo([id])}>
            {nameOf(network, id)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
