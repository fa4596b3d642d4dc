/**
 * Who may open the technician's screen: the PIN, and how long it is refused after wrong ones. Imports nothing of the house.
 * Begin with {@code PinGate}.
 */
package vn.motcua.kiosk.technician;
