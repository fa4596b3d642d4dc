/**
 * New versions of the kiosk's program, staged for kiosks to fetch. They are signed elsewhere: the centre passes them on and cannot
 * make one. Imports the exchange and who may ask.
 */
package vn.motcua.centre.update;
