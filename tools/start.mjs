// npm start: installs what is missing, builds what changed, runs the product.
import { build, install } from './prepare.mjs';
import { forwardSignals, startProduct } from './product.mjs';

install();
build();
const product = startProduct();
forwardSignals((signal) => product.kill(signal));
process.exit(await product.ended);
