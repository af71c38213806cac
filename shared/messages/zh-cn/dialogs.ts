import { type dialogs as english } from '../en/dialogs.ts';
import { type Translation } from '../translation.ts';

export const dialogs: Translation<typeof english> = {};
