/**
 * Calling units on a serial line, which pass on by radio that a plastic card's turn has come. Imports the SPI and
 * {@code device.serial}; the line's protocol is written down at {@link vn.motcua.device.radio.SerialCallerDriver}.
 */
package vn.motcua.device.radio;
