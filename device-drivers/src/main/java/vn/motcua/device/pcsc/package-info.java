/**
 * Card readers through PC/SC: pcscd on Linux, the system's own service elsewhere. Imports the device SPI and the PC/SC binding;
 * survives readers that are pulled and a service that is restarted. Begin with {@code PcscDriver}.
 */
package vn.motcua.device.pcsc;
