/**
 * The kiosk's side of the line to the centre: sends the outbox, uploads dossiers, beats the heart. It always calls, never listens.
 * Imports the exchange, the outbox of the store, and the SPI's device states.
 */
package vn.motcua.kiosk.link;
