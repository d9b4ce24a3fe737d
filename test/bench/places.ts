/** The checkout; rows run from a bundle, which stands elsewhere than their source. */
export const root = process.env.BENCH_ROOT ?? process.cwd();
