/**
 * Reads the chip and the QR of the identity card into an {@link vn.motcua.kiosk.identity.Identity}. Imports the device SPI and
 * the card libraries; knows nothing of screens or visits. Begin with {@code CardReading} and {@code ChipDoor}.
 */
package vn.motcua.kiosk.identity;
