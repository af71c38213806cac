/** Tells whether something was typed into a field that has not been left since: the plan may not have heard of it yet. */
export function watchTyping(tell: (typing: boolean) => void): void {
  let typing = false;
  const set = (now: boolean): void => {
    if (now === typing) return;
    typing = now;
    tell(now);
  };
  window.addEventListener('input', () => set(true), true);
  // Behind whoever takes the text into the plan when its field is left.
  window.addEventListener('focusout', () => set(false));
}
