import { Component, type ErrorInfo, type ReactNode } from 'react';

/** What a part of the window failed with. */
export interface Failure {
  readonly error: unknown;
  /** The components around the one that failed, innermost first, as React names them. */
  readonly components: string;
}

interface BoundaryProps {
  readonly children: ReactNode;
  /** What is shown in the place of the children once one of them has failed; `retry` draws them anew. */
  readonly broken: (failure: Failure, retry: () => void) => ReactNode;
  /** Whenever this is another value, the children are tried again by themselves. */
  readonly subject?: unknown;
}

interface BoundaryState {
  readonly failure: Failure | undefined;
}

/** Keeps an error of what it holds from taking more of the window along. React knows such a boundary as a class alone. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error, components: '' } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ failure: { error, components: componentStack ?? '' } });
  }

  override componentDidUpdate({ subject }: BoundaryProps): void {
    if (this.state.failure !== undefined && subject !== this.props.subject) this.retry();
  }

  readonly retry = (): void => this.setState({ failure: undefined });

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : this.props.broken(failure, this.retry);
  }
}
