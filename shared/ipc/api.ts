import type { CallName, calls } from './calls.ts';
import type { InputOf, OutputOf } from './contract.ts';
import type { EventName, Events } from './events.ts';

type Calls = typeof calls;

type Call<Name extends CallName> =
  undefined extends InputOf<Name> ? () => Promise<OutputOf<Name>> : (input: InputOf<Name>) => Promise<OutputOf<Name>>;

type Area<Name extends keyof Calls> = {
  readonly [Method in Calls[Name][number]]: `${Name}.${Method}` extends infer Full extends CallName
    ? Call<Full>
    : never;
};

type Areas = { readonly [Name in keyof Calls]: Area<Name> };

/**
 * The object that the preload script puts at `window.peerscape`. Expected failures come back as a Result; a rejected promise
 * means that main refused the call, which is a defect. `Dropped` is the page's `File`, whose path only the preload script can read.
 */
export interface PeerscapeApi<Dropped> extends Omit<Areas, 'documents'> {
  readonly documents: Omit<Areas['documents'], 'openDropped'> & {
    openDropped(file: Dropped): Promise<OutputOf<'documents.openDropped'>>;
  };
  /** Hears an event until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
}
