import { RegionInfo } from 'aws-cdk-lib/region-info';

/** The partition that a region belongs to, `aws` for a region too new to be known. */
export const partitionOf = (region: string): string =>
  RegionInfo.get(region).partition ?? (region.startsWith('cn-') ? 'aws-cn' : 'aws');

/** Whether the region's partition has the Simple Email Service: `aws-cn` has not. */
export const hasSes = (region: string): boolean => partitionOf(region) === 'aws';
