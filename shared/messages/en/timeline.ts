export const timeline = {
  title: 'Timeline',
  remindersLeft: 'Reminders still to come: days {{days}}.',
} as const;
