/**
 * Readers of QR codes and bar codes on a serial line, which USB readers in COM mode are too. Imports the SPI and {@code
 * device.serial}. Begin with {@code SerialCodeReader}.
 */
package vn.motcua.device.barcode;
