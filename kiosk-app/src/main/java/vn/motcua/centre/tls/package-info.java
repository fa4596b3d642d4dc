/**
 * The certificate that the centre shows: one's own, or one that it makes at its first start.
 * Imports BouncyCastle and the key files.
 */
package vn.motcua.centre.tls;
