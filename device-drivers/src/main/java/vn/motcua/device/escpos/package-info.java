/**
 * Thermal printers that understand ESC/POS, on a serial line, a network port or a device file, with their status asked and told
 * as it is. Imports {@code device}, {@code device.paper} and jSerialComm. Begin with {@code EscPosPrinter}.
 */
package vn.motcua.device.escpos;
