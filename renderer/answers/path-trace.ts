import { useMemo } from 'react';
import { type EndpointError, findEndpoint } from '../../shared/network/endpoints.ts';
import type { Network } from '../../shared/network/network.ts';
import type { ProtocolError } from '../../shared/network/protocol.ts';
import { trace } from '../../shared/network/trace.ts';
import type { Trace } from '../../shared/network/trace-types.ts';
import type { View } from '../../shared/network/view.ts';
import { currentAnalysis, useAnalysis } from './analysis.ts';
import { shownView, useShownView } from './network-view.ts';
import { isDrawerShowing } from '../store/open-drawer.ts';
import { type PathLights, pathLights } from './path-lights.ts';
import { protocolAsked, usePathView } from './path-view.ts';
import { useSettings } from '../store/settings-store.ts';

type Question = Pick<ReturnType<typeof usePathView.getState>, 'from' | 'to' | 'traffic' | 'port' | 'without'>;

/** What can be said to the question of the Paths panel. */
export interface PathAnswer {
  /** Undefined as long as an end or the port is missing or wrong. */
  readonly trace: Trace | undefined;
  /** Undefined also for an end that is empty: it is not wrong yet. */
  readonly from: EndpointError | undefined;
  readonly to: EndpointError | undefined;
  readonly port: ProtocolError | undefined;
}

let last: { readonly network: Network; readonly key: string; readonly answer: PathAnswer } | undefined;

/** The answer to a question. The last one is remembered: panel and canvas ask for the same. */
function pathAnswer(network: Network, view: View, question: Question): PathAnswer {
  const { from, to, traffic, port, without } = question;
  const key = JSON.stringify([view, from, to, traffic, port, [...without]]);
  if (last?.network !== network || last.key !== key) last = { network, key, answer: answerTo(network, view, question) };
  return last.answer;
}

function answerTo(network: Network, view: View, question: Question): PathAnswer {
  const [from, to] = [findEndpoint(network, question.from), findEndpoint(network, question.to)];
  const protocol = protocolAsked(question);
  return {
    trace:
      from.ok && to.ok && protocol.ok
        ? trace(network, from.value, to.value, { protocol: protocol.value, view, without: question.without })
        : undefined,
    from: from.ok || question.from === '' ? undefined : from.error,
    to: to.ok || question.to === '' ? undefined : to.error,
    port: protocol.ok ? undefined : protocol.error,
  };
}

/** The answer to the question of the panel, kept true while plan and question change. */
export function usePathAnswer(): PathAnswer {
  const { network } = useAnalysis();
  const view = useShownView();
  return pathAnswer(network, view, usePathView());
}

export function currentPathAnswer(): PathAnswer {
  return pathAnswer(currentAnalysis().network, shownView(), usePathView.getState());
}

/** What the canvas lights up: nothing unless the panel shows a path. */
export function usePathLights(): PathLights | undefined {
  const showing = useSettings(() => isDrawerShowing('paths'));
  const { network } = useAnalysis();
  const view = useShownView();
  const { from, to, traffic, port, without, leg } = usePathView();
  return useMemo(() => {
    if (!showing) return undefined;
    const { trace: shown } = pathAnswer(network, view, { from, to, traffic, port, without });
    return shown && pathLights(network, shown, leg);
  }, [showing, network, view, from, to, traffic, port, without, leg]);
}
