import type { Endpoints } from '../../local/endpoints.ts';
import { endpoints } from './house.ts';

/** How an SDK client reaches an emulator, as its owner. */
export const awsAt = ({ endpoint, region }: Pick<Endpoints, 'endpoint' | 'region'>) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  forcePathStyle: true,
});

/** How an SDK client reaches the emulator of this run. */
export const aws = () => awsAt(endpoints());
