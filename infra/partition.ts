import { RegionInfo } from 'aws-cdk-lib/region-info';

/** The partition that a region belongs to, `aws` for a region too new to be known. */
export const partitionOf = (region: string): string =>
  RegionInfo.get(region).partition ?? (region.startsWith('cn-') ? 'aws-cn' : 'aws');

/** Whether SNS sends text messages there: in `aws-cn` it does not. */
export const hasTextMessages = (region: string): boolean => partitionOf(region) === 'aws';

/** Whether Lambda is known to run on arm64 there, which costs a fifth less. */
export const hasArm = (region: string): boolean => partitionOf(region) === 'aws';

/** Whether the region's partition has the Simple Email Service: `aws-cn` has not. */
export const hasSes = (region: string): boolean => partitionOf(region) === 'aws';
