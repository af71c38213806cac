/** A step's id of an action and the ids of its objects. Ids come from files: what separates the parts is escaped in them. */
export function stepId(action: string, ...parts: readonly string[]): string {
  return [action, ...parts.map((part) => part.replace(/[%/]/gu, (sign) => (sign === '%' ? '%25' : '%2F')))].join('/');
}
