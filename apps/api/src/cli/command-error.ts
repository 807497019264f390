/** The command can't be done as it was given; the message is all that there is to say. */
export class CommandError extends Error {}
