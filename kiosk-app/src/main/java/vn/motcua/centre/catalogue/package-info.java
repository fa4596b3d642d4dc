/**
 * The versions of the catalogue of procedures that the centre hands to its kiosks, and the staff's page of them. Imports the
 * exchange, the doorkeeper, the record of changes and the words; reads no procedure itself.
 */
package vn.motcua.centre.catalogue;
