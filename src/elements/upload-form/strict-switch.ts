/** A switch as an attribute: there it is on, also when it is empty, and `false` or `0` is off whatever a framework thinks of it. */
export const strictSwitch = {
  fromAttribute: (value: string | null): boolean =>
    value !== null && !['false', '0', 'off', 'no'].includes(value.trim().toLowerCase()),
};
