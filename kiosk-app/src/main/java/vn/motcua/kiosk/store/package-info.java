/**
 * The kiosk's own database: numbers, visits, dossiers, and the outbox of what the centre has to learn. Imports the records it
 * keeps (ticket, dossier), the exchange's messages and the SQLite file, and the envelope; knows no screen, device or line. Begin
 * with {@code KioskStore}.
 */
package vn.motcua.kiosk.store;
