// A commune's server has 2 GB for everything. With Node's own choice (three spaces of 16 MB in each of our threads)
// the idle server keeps 50 MB more, for nothing: `npm run bench -- start` tells.
export const smallHeap = ['--max-semi-space-size=4']
