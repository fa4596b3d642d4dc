/**
 * Puts the pieces of the kiosk together; the only package that sees all others.
 */
package vn.motcua.kiosk;
