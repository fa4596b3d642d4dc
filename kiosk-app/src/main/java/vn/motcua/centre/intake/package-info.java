/**
 * Where kiosks knock: batches of messages, files of dossiers, heartbeats.
 * Imports Javalin, the exchange, the books and the check of kiosks' secrets.
 */
package vn.motcua.centre.intake;
