/**
 * Printers through a vendor's JavaPOS (UnifiedPOS) service, for sets whose makers give nothing else. Not part of the kiosk's
 * jar: the build attaches it as a jar of its own for the drivers' folder; imports the SPI, {@code device.paper} and {@code
 * jpos}. Begin with {@code JavaPosPrinter}.
 */
package vn.motcua.device.javapos;
