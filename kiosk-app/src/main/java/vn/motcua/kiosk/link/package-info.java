/**
 * The kiosk's side of the line to the centre: sends the outbox, uploads dossiers, beats the heart. It always calls, never
 * listens. Imports the exchange, the store's outbox with its faults, and the SPI's device states. Begin with {@code CentreLink}.
 */
package vn.motcua.kiosk.link;
