import { SecretKey } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';

/**
 * What is kept instead of secrets and addresses: keyed hashes, so that whoever reads the database can neither use a link nor
 * try out the million codes, nor tell whose address it is.
 */
@Injectable()
export class SignInSecrets {
  constructor(private readonly key: SecretKey) {}

  addressMark(address: string): string {
    return this.key.mark('sign-in-address', address);
  }

  networkMark(network: string): string {
    return this.key.mark('sign-in-network', network);
  }

  /** Of a browser that an address is known in: it counts as a network of its own. */
  browserMark(browserId: string): string {
    return this.key.mark('sign-in-browser', browserId);
  }

  tokenHash(token: string): string {
    return this.key.mark('sign-in-token', token);
  }

  /** The same code means nothing for another request or address. */
  codeHash(requestId: string, address: string, code: string): string {
    return this.key.mark('sign-in-code', JSON.stringify([requestId, address, code]));
  }

  sealAddress(address: string): string {
    return this.key.seal('sign-in-address', address);
  }

  /** Throws where the address was sealed under another key. */
  openAddress(sealed: string): string {
    const address = this.key.unseal('sign-in-address', sealed);
    if (address === null) throw new Error('A sign-in request was sealed under another SECRET_KEY.');
    return address;
  }
}
