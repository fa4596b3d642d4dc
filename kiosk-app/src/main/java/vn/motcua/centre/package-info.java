/**
 * The centre: takes in what kiosks tell, keeps it, and shows it to staff and citizens. Puts its rooms together. Imports its own
 * rooms and the exchange; knows no kiosk from inside. Begin with {@code Centre}.
 */
package vn.motcua.centre;
