/** More requests in one text are refused, since nobody reads that many answers; readers stop one above it. */
export const maxRequests = 1000;
