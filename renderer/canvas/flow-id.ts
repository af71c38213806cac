// React Flow finds handles by CSS selectors made of ids, and a plan's ids may hold anything. What would end such a selector's string is
// written as %hhhh; ordinary ids stay as they are, so that the page can be read.

const unsafe = /[%"\\\p{Cc}\p{Cs}]/gu;

/** The id under which React Flow knows an object. */
export function flowId(id: string): string {
  return id.replace(unsafe, (character) => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The plan's id of what React Flow knows by this one. */
export function planId(id: string): string {
  return id.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
