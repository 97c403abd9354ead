/** Why an alert reaches whoever answers for the level, and not the unit that it was for (E8, G4). */
export type Instead = 'no-such-unit' | 'nobody-there';
