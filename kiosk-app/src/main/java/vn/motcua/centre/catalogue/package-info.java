/**
 * The versions of the catalogue of procedures that the centre hands to its kiosks.
 * Imports the exchange and the doorkeeper; reads no procedure itself.
 */
package vn.motcua.centre.catalogue;
