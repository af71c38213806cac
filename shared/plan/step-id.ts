/** A step's id of an action and the ids of its objects. Ids come from files: what separates the parts is escaped in them. */
export function stepId(action: string, ...parts: readonly string[]): string {
  let id = action;
  for (const part of parts) id += `/${part.replaceAll('%', '%25').replaceAll('/', '%2F')}`;
  return id;
}
