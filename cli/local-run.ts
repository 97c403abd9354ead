import { clientSettings } from '../local/aws.ts';
import { readEndpoints } from '../local/endpoints.ts';
import { languageOf } from '../local/language.ts';
import type { StateFolder } from '../local/state-folder.ts';
import { Trouble, troubleText } from '../local/trouble.ts';
import { WrongInput } from './wrong-input.ts';

/** How the local run is reached. @throws WrongInput when none is up, or its file is not whole */
export const localRun = async (state: StateFolder) => {
  const { endpoint } = await readEndpoints(state).catch((error: unknown) => {
    if (!(error instanceof Trouble)) throw error;
    throw new WrongInput(`--local: ${troubleText(error, languageOf(process.env)).trim()}`);
  });
  return clientSettings(endpoint);
};
