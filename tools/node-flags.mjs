/**
 * How Node runs the product. What it keeps alive takes about 70 MB; without these bounds V8 lets garbage grow to 450 MB on a large
 * machine before it looks. The Dockerfile names the same flags.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-old-space-size=256', '--max-semi-space-size=16'];
