/**
 * Printers behind a CUPS queue, the last resort: the queue takes a paper and says little of what became of it, and so does this
 * driver. Runs CUPS's own programs; imports the SPI and {@code device.paper}. Begin with {@code CupsQueue}.
 */
package vn.motcua.device.cups;
