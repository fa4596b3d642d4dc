/**
 * Where kiosks knock: batches of messages, files of dossiers, heartbeats. Imports Javalin, the exchange, the books, the check of
 * kiosks' secrets, and what opens, reads and seals a dossier. Begin with {@code KioskRoutes}.
 */
package vn.motcua.centre.intake;
