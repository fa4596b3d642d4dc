/**
 * Readers of QR codes and bar codes on a serial line, which USB readers in COM mode are too.
 * Imports the SPI and {@code device.serial}.
 */
package vn.motcua.device.barcode;
