/**
 * Accepted dossiers go on to the city's one-stop system: over HTTP, or into a folder that another program empties. Imports the
 * books, the record of changes and the exchange's JSON. Begin with {@code HandOver}.
 */
package vn.motcua.centre.handover;
