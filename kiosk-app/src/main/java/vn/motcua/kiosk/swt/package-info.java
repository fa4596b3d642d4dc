/**
 * Draws a {@link vn.motcua.kiosk.screen.Screen} and turns touches into {@link vn.motcua.kiosk.visit.Event.Touch}: a pure
 * arrangement of measured parts first, then a painter. The only package that imports SWT; besides it imports the screen's data,
 * events and comfort settings of a visit, ZXing for QR codes, and JNA to ask GTK for what SWT does not pass on. Begin with
 * {@code KioskScreen} and {@code Arrange}.
 */
package vn.motcua.kiosk.swt;
