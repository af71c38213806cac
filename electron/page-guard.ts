/** What a page finds in its own world of the little that is touched here; the main process is compiled without the types of pages. */
interface PageWorld {
  readonly navigation: {
    addEventListener(type: 'navigate', hear: (event: NavigateEvent) => void): void;
  };
  readonly Event: { readonly prototype: { preventDefault: () => void } };
}

interface NavigateEvent {
  readonly navigationType: string;
  readonly destination: { readonly sameDocument: boolean };
}

/**
 * Runs in the world of a page before any script of the page. What main can't refuse is refused here: Electron tells nobody of a navigation to
 * `about:blank` in time, and Chromium has no setting that takes WebRTC away, which opens sockets as soon as it is made. A frame
 * that a page makes has a world of its own and WebRTC in it: there main's policy lets it send nothing. This is carried over as text, so it knows
 * nothing beside itself.
 */
export function guardPage(): void {
  const world = globalThis as unknown as PageWorld;
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(world, name);
  const { preventDefault } = world.Event.prototype;
  const { apply } = Reflect;
  world.navigation.addEventListener('navigate', (event) => {
    const stays = event.destination.sameDocument || event.navigationType === 'reload';
    if (!stays) apply(preventDefault, event, []);
  });
}
