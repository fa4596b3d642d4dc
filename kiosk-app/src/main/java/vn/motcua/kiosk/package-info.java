/**
 * Puts the pieces of the kiosk together; the only package that sees all others. Begin with {@code Kiosk} and {@code VisitLoop}.
 */
package vn.motcua.kiosk;
