import { startBranchesHere } from './branches-here.ts';

// In a process of its own, until whoever started it lets go of it.
const { endpoints, stop } = await startBranchesHere();
process.once('disconnect', () => void stop());
process.send?.(endpoints);
