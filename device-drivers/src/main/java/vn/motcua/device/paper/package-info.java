/**
 * From a {@link vn.motcua.device.PrintDocument} to the dots of a thermal printer and the ESC/POS bytes that print them. Shared
 * by the printer drivers, real and simulated; imports only {@code device}, Java2D and ZXing. Begin with {@code Typesetter}.
 */
package vn.motcua.device.paper;
