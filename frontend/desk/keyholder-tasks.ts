/** The keyholder's share of the worker's work. */
export const keyholderTasks = {};
