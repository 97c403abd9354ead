import type { components } from '../generated/api.ts';

/** A complaint as the API shows it to the person who is signed in. */
export type Complaint = components['schemas']['Case'];

/** The customer and their words, as far as that person may see them (M3). */
export type CaseFile = Pick<NonNullable<Complaint['caseFile']>, 'person' | 'words'>;
